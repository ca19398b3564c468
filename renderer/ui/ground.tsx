import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect } from 'react'
import { keptLanguage, useWords, WordsProvider } from '../words/words.tsx'
import { theme } from './theme.ts'

/** Language and looks, below everything that is drawn. */
export function Ground({ children }: { readonly children: ReactNode }) {
  return (
    <WordsProvider>
      <ConfigProvider
        locale={keptLanguage() === 'en' ? enUS : zhCN}
        theme={theme}
        button={{ autoInsertSpace: false }}
      >
        <PageLanguage />
        {children}
      </ConfigProvider>
    </WordsProvider>
  )
}

function PageLanguage() {
  const words = useWords()
  useEffect(() => {
    document.documentElement.lang = words.shell.locale
    document.title = words.shell.program
  }, [words])
  return null
}
