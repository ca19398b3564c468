import { expect, test } from 'vitest'
import { codeSources, readCode, type Source, sourcesEnding } from './sources.ts'

const HAN = /\p{Script=Han}/u

test('every sentence a person reads on a screen stands in renderer/words', () => {
  const screens = codeSources().filter(
    ({ path }) => path.startsWith('renderer/') && !path.startsWith('renderer/words/'),
  )
  expect(screens.flatMap(chineseLines)).toEqual([])
})

test('styles carry no sentences', () => {
  const styles = sourcesEnding('.css').filter(({ path }) => path.startsWith('renderer/'))
  expect(styles.filter(({ text }) => /content:[^;]*\p{Script=Han}/u.test(text))).toEqual([])
})

test('the rule sees Chinese in strings, templates and between tags, and not in comments', () => {
  const text = ["const a = '已保存'", 'const b = `两个`', '<p>教师</p>', '// 注释', '/* 注释 */'].join('\n')
  expect(chineseLines({ path: 'x', text })).toEqual(['x:1', 'x:2', 'x:3'])
})

function chineseLines({ path, text }: Source): readonly string[] {
  const lines = readCode(text).code.split('\n')
  return lines.flatMap((line, at) => (HAN.test(line) ? [`${path}:${at + 1}`] : []))
}
