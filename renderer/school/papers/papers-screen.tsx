import { Segmented } from 'antd'
import { useCommands } from '../../ui/commands.ts'
import { useMayPrint } from '../../ui/rights.ts'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { CompletionCertificates } from './completion-certificates.tsx'
import { HourCertificates } from './hour-certificates.tsx'
import { PrintLog } from './print-log.tsx'

const TABS = ['hours', 'completion', 'log'] as const
type Tab = (typeof TABS)[number]

/** 证书: 学时证明 (F21), 结业证书 (F22), and every paper that was ever printed. */
export function PapersScreen() {
  const { papers: words } = useWords()
  const [, task, project] = useRoute()
  // Who issues none looks up what was printed.
  const shown: readonly Tab[] = useMayPrint('F21') ? TABS : ['log']
  const at = shown.find((tab) => tab === task) ?? shown[0]
  useCommands(
    shown.map((tab) => ({
      id: `papers-${tab}`,
      label: `${words.title}：${words.tabs[tab]}`,
      run: () => goTo('papers', tab),
    })),
  )
  const tabs = (
    <Segmented<Tab>
      aria-label={words.tabsName}
      value={at}
      onChange={(tab) => goTo('papers', tab)}
      options={shown.map((value) => ({ value, label: words.tabs[value] }))}
    />
  )
  if (at === 'completion') return <CompletionCertificates tabs={tabs} project={project} />
  if (at === 'log') return <PrintLog tabs={tabs} />
  return <HourCertificates tabs={tabs} />
}
