import { Page } from '../../ui/page.tsx'
import { useCountyWords } from '../county-words.ts'
import { HealthPanel } from './health-panel.tsx'
import { KeyPanel } from './key-panel.tsx'

/** 服务器: what an administrator keeps an eye on. */
export function ServerPage() {
  const words = useCountyWords()
  return (
    <Page title={words.sections.server} width="form">
      <HealthPanel />
      <KeyPanel />
    </Page>
  )
}
