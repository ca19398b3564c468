import { Button, Pagination, Progress, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { RegisterFinding } from '../../../shared/certificate/register-finding.ts'
import { rowsById } from '../../../shared/certificate/school-rows.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { describeFinding } from './describe-finding.ts'
import { useFindings } from './use-findings.ts'
import type { School } from './use-school.ts'

/** 不错登、不漏登 (PL6): each finding with what it is about, and the way to mend it. */
export function RegisterCheck({ school }: { readonly school: School }) {
  const { credits } = useWords()
  const words = credits.check
  const { results, total } = useFindings(school)
  const [kind, setKind] = useState<RegisterFinding['kind'] | 'all'>('all')
  const [page, setPage] = useState(1)
  const findings = useMemo(() => byKind(results.flat(), Object.keys(words.kinds)), [results, words])
  const kinds = [...new Set(findings.map((finding) => finding.kind))]
  const filter = kind !== 'all' && kinds.includes(kind) ? kind : 'all'
  const shown = findings.filter((finding) => filter === 'all' || finding.kind === filter)
  const isDone = total > 0 && results.length === total
  return (
    <>
      <div role="status">
        {!isDone && (
          <>
            {words.working(results.length, total)}
            <Progress
              percent={Math.round((results.length / Math.max(1, total)) * 100)}
              showInfo={false}
              size="small"
              aria-hidden="true"
            />
          </>
        )}
        {isDone && findings.length > 0 && <span className="page-count">{words.count(shown.length)}</span>}
      </div>
      {kinds.length > 1 && (
        <div className="filters">
          <Segmented<RegisterFinding['kind'] | 'all'>
            aria-label={words.filter}
            value={filter}
            onChange={(next) => {
              setKind(next)
              setPage(1)
            }}
            options={[
              { value: 'all', label: words.all },
              ...kinds.map((value) => ({ value, label: words.kinds[value] })),
            ]}
          />
        </div>
      )}
      {isDone && findings.length === 0 && <EmptyState title={words.none} next={words.noneNext} />}
      <Findings school={school} findings={shown.slice((page - 1) * PAGE, page * PAGE)} />
      <Pagination
        current={page}
        pageSize={PAGE}
        total={shown.length}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={setPage}
      />
    </>
  )
}

/** In the order in which the words name the kinds, the graver first. */
function byKind(findings: readonly RegisterFinding[], kinds: readonly string[]): readonly RegisterFinding[] {
  return [...findings].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
}

interface FindingsProps {
  readonly school: School
  readonly findings: readonly RegisterFinding[]
}

function Findings({ school: { rows }, findings }: FindingsProps) {
  const { credits, shell } = useWords()
  const words = credits.check
  const about = useMemo(
    () => ({
      persons: rowsById(rows.persons),
      activities: rowsById(rows.activities),
      attendances: rowsById(rows.attendances),
      planLines: rowsById(rows.planLines),
      others: new Map((rows.others ?? []).map(({ source }) => [source.row.id, source.name] as const)),
    }),
    [rows],
  )
  return (
    <ul className="findings" aria-label={credits.tabs.check}>
      {findings.map((finding) => {
        const { who, facts, screen } = describeFinding(finding, about, words, shell.locale)
        return (
          <li key={finding.id}>
            <div>
              <p>
                <strong>{words.kinds[finding.kind]}</strong> {who}
              </p>
              <p>{facts.join(credits.comma)}</p>
              <p className="frame-quiet">{words.mends[finding.mend]}</p>
            </div>
            <Button
              aria-label={words.goFor(`${words.kinds[finding.kind]} ${who} ${facts[0] ?? ''}`)}
              onClick={() => goTo(...screen)}
            >
              {words.go}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

/** More at once makes an old PC slow. */
const PAGE = 20
