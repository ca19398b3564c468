import { county as en } from '../words/en/county.ts'
import { keptLanguage } from '../words/words.tsx'
import { type CountyWords, county as zh } from '../words/zh/county.ts'

export type { CountyWords }

/** Every word of the console; the language is settled when the page is loaded. */
export function useCountyWords(): CountyWords {
  return keptLanguage() === 'en' ? en : zh
}
