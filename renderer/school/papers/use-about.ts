import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { PaperLine } from '../../../shared/contract/paper-values.ts'
import { BOOK_FORMS } from '../../../shared/domain/books/books.ts'
import { useCalledPages } from '../../book/use-pages.tsx'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'

/** Whom or what a paper is about, by the name it has now; the whole school where it is about nobody. */
export function useAbout(): (line: PaperLine) => string {
  const { plan, papers } = useWords()
  const persons = useRows('person')
  const activities = useRows('activity')
  const projects = useRows('project')
  const plans = useRows('plan')
  const personalPlans = useRows('personal-plan')
  const pages = useCalledPages()
  const [school] = useRows('school')
  return useMemo(() => {
    const names = new Map<Hex, string>()
    for (const row of [...persons, ...activities, ...projects, ...plans]) {
      const { name, theme, year } = row.fields
      const said = name ?? theme ?? (typeof year === 'number' ? plan.yearOf(year) : '')
      for (const id of [row.id, ...row.merged]) names.set(id, String(said))
    }
    for (const [id, name] of pages) names.set(id, name)
    for (const row of personalPlans) names.set(row.id, names.get(String(row.fields.person)) ?? '')
    return ({ form, person, record }) => {
      const parts = [person, record].flatMap((id) => (id === null ? [] : [names.get(id) ?? '']))
      if (parts.length > 0) return parts.filter((part) => part !== '').join('：')
      return OF_A_RECORD.has(form) ? papers.log.blank : String(school?.fields.name ?? '')
    }
  }, [persons, activities, projects, plans, personalPlans, pages, school, plan, papers])
}

/** Without a record they were printed blank. */
const OF_A_RECORD: ReadonlySet<string> = new Set(['F04', 'F05', 'F11', 'F12', ...BOOK_FORMS])
