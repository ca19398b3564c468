import { StyleProvider } from '@ant-design/cssinjs'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect, useMemo } from 'react'
import { keptLanguage, useWords, WordsProvider } from '../../words/words.tsx'
import { createLastingStyles } from './lasting-styles.ts'
import { useIsDark, useLooks } from './looks.ts'
import { themeOf } from './theme.ts'

/** Language and looks, below everything that is drawn. */
export function Ground({ children }: { readonly children: ReactNode }) {
  const { size } = useLooks()
  const isDark = useIsDark()
  const theme = useMemo(() => themeOf(isDark, size), [isDark, size])
  return (
    <WordsProvider>
      <StyleProvider cache={STYLES}>
        <ConfigProvider
          locale={keptLanguage() === 'en' ? enUS : zhCN}
          theme={theme}
          button={{ autoInsertSpace: false }}
        >
          <PageMarks tone={isDark ? 'dark' : 'light'} size={size} />
          {children}
        </ConfigProvider>
      </StyleProvider>
    </WordsProvider>
  )
}

const STYLES = createLastingStyles()

/** What our own styles and the screen reader go by. */
function PageMarks({ tone, size }: { readonly tone: string; readonly size: string }) {
  const words = useWords()
  useEffect(() => {
    const { documentElement: page } = document
    page.lang = words.shell.locale
    page.dataset.tone = tone
    page.dataset.size = size
    document.title = words.shell.program
  }, [words, tone, size])
  return null
}
