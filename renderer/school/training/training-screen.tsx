import { Segmented } from 'antd'
import { degreeStudy } from '../../../shared/domain/books/degree-study.ts'
import { mandarinTest } from '../../../shared/domain/books/mandarin-test.ts'
import { BookScreen } from '../../book/book-screen.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { Corrections } from './papers/corrections.tsx'
import { Projects } from './projects.tsx'
import { ResultsImport } from './results/results-import.tsx'

/** What becomes credits stands here, with what it was learned in. */
const BOOK_OF = { degrees: degreeStudy, mandarin: mandarinTest } as const

const TABS = ['projects', 'degrees', 'mandarin', 'corrections'] as const

/** 培训: what teachers learned elsewhere, typed once: projects and results, degrees, Mandarin, corrections. */
export function TrainingScreen() {
  const words = useWords().training
  const [, task, first, second] = useRoute()
  const tabs = <TrainingTabs at={TABS.find((tab) => tab === task) ?? 'projects'} />
  if (task === 'import') return <ResultsImport project={first} />
  const book = BOOK_OF[task as keyof typeof BOOK_OF]
  if (book)
    return <BookScreen key={task} book={book} title={words.title} tabs={tabs} open={first} person={second} />
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
