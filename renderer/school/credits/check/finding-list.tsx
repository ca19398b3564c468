import { Button } from 'antd'
import { useMemo } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { RegisterFinding } from '../../../../shared/desk/register-finding.ts'
import { rowsById } from '../../../../shared/ledger/school-rows.ts'
import { sourcesByPerson } from '../../../../shared/ledger/sources-by-person.ts'
import type { SchemeVersions } from '../../../../shared/policy/judge/judge-across-versions.ts'
import type { ListColumn } from '../../../ui/list/list-table.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords, type Words } from '../../../words/words.tsx'
import type { School } from '../use-school.ts'
import { type DescribedFinding, describeFinding, type OtherTraining } from './describe-finding.ts'

export type Describe = (finding: RegisterFinding) => DescribedFinding

/** A finding in words, with the records it is about. */
export function useDescribed({ rows, terms }: School): Describe {
  const { credits, shell } = useWords()
  const about = useMemo(
    () => ({
      persons: rowsById(rows.person),
      activities: rowsById(rows.activity),
      attendances: rowsById(rows.attendance),
      planLines: rowsById(rows['plan-line']),
      others: new Map(terms ? trainingIn(rows, terms.versions) : []),
    }),
    [rows, terms],
  )
  return (finding) => describeFinding(finding, about, credits.check, shell.locale)
}

function trainingIn(rows: School['rows'], versions: SchemeVersions): [Hex, OtherTraining][] {
  const sourcesOf = sourcesByPerson(rows, versions)
  const sources = rows.person.flatMap(({ id }) => sourcesOf(id).sources)
  return sources.map(({ row, name, record }) => [row.id, { name, project: record.projectId ?? '' }])
}

/** For the workbook. */
export function findingColumns(
  describe: Describe,
  { kinds, mends, columns }: Words['credits']['check'],
): readonly ListColumn<RegisterFinding>[] {
  return [
    { key: 'kind', title: columns.kind, value: ({ kind }) => kinds[kind] },
    { key: 'who', title: columns.who, value: (finding) => describe(finding).who },
    {
      key: 'facts',
      title: columns.facts,
      value: (finding) =>
        describe(finding)
          .facts.map(({ text }) => text)
          .join(columns.semicolon),
    },
    { key: 'mend', title: columns.mend, value: ({ mend }) => mends[mend] },
  ]
}

export interface FindingListProps {
  readonly findings: readonly RegisterFinding[]
  readonly describe: Describe
}

export function FindingList({ findings, describe }: FindingListProps) {
  const { credits } = useWords()
  const words = credits.check
  return (
    <ul className="findings" aria-label={credits.tabs.check}>
      {findings.map((finding) => {
        const { who, facts, to } = describe(finding)
        return (
          <li key={finding.id}>
            <div>
              <p>
                <strong>{words.kinds[finding.kind]}</strong> {who}
              </p>
              <ul className="finding-facts">
                {facts.map((fact) => (
                  <li key={`${fact.to?.join('/')} ${fact.text}`}>
                    {fact.to ? <a href={`#/${fact.to.join('/')}`}>{fact.text}</a> : fact.text}
                  </li>
                ))}
              </ul>
              <p className="frame-quiet">{words.mends[finding.mend]}</p>
            </div>
            <Button
              aria-label={words.goFor(`${words.kinds[finding.kind]} ${who} ${facts[0]?.text ?? ''}`)}
              onClick={() => goTo(...to)}
            >
              {words.go}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
