import { createContext, type ReactNode, useContext } from 'react'
import { en } from './en.ts'
import { type Words, zh } from './zh.ts'

export type { Words } from './zh.ts'
export type Language = 'zh' | 'en'

const KEPT_AS = 'language'
const WordsContext = createContext<Words>(zh)

export function WordsProvider({ children }: { readonly children: ReactNode }) {
  return <WordsContext value={keptLanguage() === 'en' ? en : zh}>{children}</WordsContext>
}

/** Every word on the screen, by screen: `words.person.title`. */
export function useWords(): Words {
  return useContext(WordsContext)
}

/** zh unless this profile chose otherwise. */
export function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh'
}

/** Takes effect with the page loaded anew: dates and antd's own words change with it. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language)
}
