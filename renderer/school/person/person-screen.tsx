import { useEffect, useRef } from 'react'
import { useCommands } from '../../ui/commands.ts'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { useMayPrint } from '../../ui/rights.ts'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useMayWrite } from '../training/use-may-write.ts'
import { PersonList } from './person-list.tsx'
import { RosterImport } from './roster/roster-import.tsx'
import { SamePerson } from './same-person/same-person.tsx'

/** 教师: the list with its details, and the two tasks that need the whole width. */
export function PersonScreen() {
  const { person: words, samePerson } = useWords()
  const [, task, id] = useRoute()
  const { printForm } = usePrintForm()
  const place = useRef<HTMLDivElement>(null)
  const mayWrite = useMayWrite('person', 'name')
  const mayPrint = useMayPrint('F02')
  useCommands([
    ...(mayWrite
      ? [
          { id: 'person-new', label: words.add, run: () => goTo('person', 'new') },
          { id: 'person-import', label: words.import, run: () => goTo('person', 'import') },
        ]
      : []),
    ...(mayPrint
      ? [{ id: 'person-roster', label: words.printRoster, run: () => void printForm({ form: 'F02' }) }]
      : []),
    { id: 'person-same', label: samePerson.title, run: () => goTo('person', 'same') },
  ])
  const at = (task === 'import' && mayWrite) || task === 'same' ? task : 'list'
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task begins at its head
  useEffect(() => {
    place.current?.closest('.frame-body')?.scrollTo(0, 0)
  }, [at])
  return (
    <div ref={place}>
      {at === 'import' && <RosterImport />}
      {at === 'same' && <SamePerson />}
      {at === 'list' && <PersonList open={task === 'id' ? id : undefined} adding={task === 'new'} />}
    </div>
  )
}
