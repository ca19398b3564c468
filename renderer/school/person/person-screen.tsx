import { useRoute } from '../../ui/route.ts'
import { PersonList } from './person-list.tsx'
import { RosterImport } from './roster-import.tsx'
import { SamePerson } from './same-person.tsx'

/** 教师: the list with its details, and the two tasks that need the whole width. */
export function PersonScreen() {
  const [, task, id] = useRoute()
  if (task === 'import') return <RosterImport />
  if (task === 'same') return <SamePerson />
  return <PersonList open={task === 'id' ? id : undefined} adding={task === 'new'} />
}
