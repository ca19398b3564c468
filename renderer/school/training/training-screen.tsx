import { Segmented } from 'antd'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { Corrections } from './papers/corrections.tsx'
import { Degrees } from './papers/degrees.tsx'
import { MandarinTests } from './papers/mandarin-tests.tsx'
import { Projects } from './projects.tsx'
import { ResultsImport } from './results/results-import.tsx'

const TABS = ['projects', 'degrees', 'mandarin', 'corrections'] as const

/** 培训: what teachers learned elsewhere, typed once: projects and results, degrees, Mandarin, corrections. */
export function TrainingScreen() {
  const [, task, first, second] = useRoute()
  const tabs = <TrainingTabs at={TABS.find((tab) => tab === task) ?? 'projects'} />
  if (task === 'import') return <ResultsImport project={first} />
  if (task === 'degrees') return <Degrees tabs={tabs} open={first} person={second} />
  if (task === 'mandarin') return <MandarinTests tabs={tabs} open={first} person={second} />
  if (task === 'corrections') return <Corrections tabs={tabs} kind={first} id={second} />
  return <Projects tabs={tabs} open={task === 'id' ? first : undefined} adding={task === 'new'} />
}

function TrainingTabs({ at }: { readonly at: (typeof TABS)[number] }) {
  const words = useWords().training
  return (
    <Segmented<(typeof TABS)[number]>
      aria-label={words.title}
      value={at}
      onChange={(tab) => (tab === 'projects' ? goTo('training') : goTo('training', tab))}
      options={TABS.map((value) => ({ value, label: words.tabs[value] }))}
    />
  )
}
