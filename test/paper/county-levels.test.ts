import { expect, test } from 'vitest'
import { levelWords } from '../../shared/paper/form-words.ts'
import { BAOJI, HORGOS, NANTONG, SHAODONG } from '../policy/evaluated.ts'

test('H-AMB-21 N-022 paper names each level as the county does, and by its common name where the scheme has none', () => {
  const words = (level: 'county' | 'prefecture' | 'region' | 'nation') =>
    [HORGOS, NANTONG, BAOJI, SHAODONG].map((scheme) => levelWords(scheme, level))
  expect(words('county')).toEqual(['县市级', '县(市、区)级', '县(区)级', '县培'])
  expect(words('prefecture')).toEqual(['州级', '市级', '市级', '市培'])
  expect(words('region')).toEqual(['自治区级', '省级', '省级', '省培'])
  expect(words('nation')).toEqual(['国家级', '国家级', '国家级', '国培'])
  expect(levelWords(HORGOS, null)).toBe('')
})
