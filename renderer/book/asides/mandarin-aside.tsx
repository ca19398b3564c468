import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { resultHours } from '../../../shared/ledger/sources/project-source.ts'
import { totalHours } from '../../actions/training/hours-by-mode.ts'
import { markOfResult, resultId } from '../../actions/training/write-result.ts'
import { useSchemeOfSchool } from '../../school/training/scheme-of-school.ts'
import { useRow, useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'
import { type Aside, NO_ASIDE } from './aside.ts'
import { useSubjectOf } from './use-subject.ts'

/** F26: hours and grade stand in the project; the level that is asked for stands in the scheme (H-033). */
export function useMandarinAside(): Aside {
  const { bookAsides: words, training } = useWords()
  const results = useRows('result')
  const required = useSchemeOfSchool()?.mandarin?.required
  const filled = useSubjectOf()
  return useMemo(() => {
    const byId = new Map(results.map((row) => [row.id, row]))
    return {
      ...NO_ASIDE,
      filled,
      columns: [
        {
          key: 'result',
          title: words.result,
          value({ fields }: ViewRow) {
            const id = resultId(String(fields.project ?? ''), String(fields.person ?? ''))
            const grade = markOfResult(byId.get(id))?.grade
            return grade ? training.grades[grade] : training.notGraded
          },
        },
      ],
      extra(typed, field) {
        const level = required?.[String(typed.subject)] ?? required?.['*']
        return field === 'reached' && level !== undefined ? words.required(level) : undefined
      },
      after: (typed, field) =>
        field === 'project' ? (
          <ResultThere project={String(typed.project)} person={String(typed.person)} />
        ) : null,
    }
  }, [results, required, words, training, filled])
}

/** What needs no typing: the result at the training. */
function ResultThere({ project, person }: { readonly project: Hex; readonly person: Hex }) {
  const { bookAsides: words, training } = useWords()
  const held = useRow('project', project === '' ? undefined : project)
  const result = useRow('result', held && person !== '' ? resultId(held.id, person) : undefined)
  if (!held || person === '') return null
  const mark = result?.fields.void === true ? undefined : markOfResult(result)
  if (!mark) return <p className="conflict whole-field">⚠ {words.noResult}</p>
  const grade = mark.grade === null ? training.notGraded : training.grades[mark.grade]
  return (
    <p className="training-text whole-field">
      {words.resultNote(grade, totalHours(resultHours(mark, held)))}
    </p>
  )
}
