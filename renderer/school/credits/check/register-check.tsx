import { Pagination, Progress, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { RegisterFinding } from '../../../../shared/desk/register-finding.ts'
import { useKept } from '../../../ui/kept.ts'
import { EmptyState } from '../../../ui/list/empty-state.tsx'
import { TableExport } from '../../../ui/list/table-export.tsx'
import { useWords } from '../../../words/words.tsx'
import type { School } from '../use-school.ts'
import { FindingList, findingColumns, useDescribed } from './finding-list.tsx'
import { useFindings } from './use-findings.ts'

/** 不错登、不漏登 (PL6): each finding with what it is about, and the way to mend it. */
export function RegisterCheck({ school }: { readonly school: School }) {
  const { credits } = useWords()
  const words = credits.check
  const { results, done, total, isDone } = useFindings(school)
  const [kind, setKind] = useKept<RegisterFinding['kind'] | 'all'>('finding-filter', FILTERS, 'all')
  const [page, setPage] = useState(1)
  const describe = useDescribed(school)
  const findings = useMemo(() => byKind(results.flat(), Object.keys(words.kinds)), [results, words])
  const kinds = [...new Set(findings.map((finding) => finding.kind))]
  const filter = kind !== 'all' && kinds.includes(kind) ? kind : 'all'
  const shown = findings.filter((finding) => filter === 'all' || finding.kind === filter)
  return (
    <>
      <div role="status">
        {!isDone && (
          <>
            {words.working(done, total)}
            <Progress
              percent={Math.round((done / Math.max(1, total)) * 100)}
              showInfo={false}
              size="small"
              aria-hidden="true"
            />
          </>
        )}
      </div>
      {findings.length > 0 && (
        <div className="filters">
          {kinds.length > 1 && (
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
          )}
          <span className="page-count">{words.count(shown.length)}</span>
          <TableExport name={credits.tabs.check} columns={findingColumns(describe, words)} rows={shown} />
        </div>
      )}
      {isDone && findings.length === 0 && <EmptyState title={words.none} next={words.noneNext} />}
      <FindingList describe={describe} findings={shown.slice((page - 1) * PAGE, page * PAGE)} />
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

/** In the order in which the words name the kinds, the graver first; of one kind the latest first. */
function byKind(findings: readonly RegisterFinding[], kinds: readonly string[]): readonly RegisterFinding[] {
  const dayOf = (finding: RegisterFinding) => ('day' in finding ? finding.day : '')
  return [...findings].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      (dayOf(a) === dayOf(b) ? (a.id < b.id ? -1 : 1) : dayOf(a) < dayOf(b) ? 1 : -1),
  )
}

/** More at once makes an old PC slow. */
const PAGE = 20

const FILTERS: readonly (RegisterFinding['kind'] | 'all')[] = [
  'all',
  'activity-twice',
  'training-twice',
  'two-places',
  'over-daily-limit',
  'no-roll',
  'not-declared',
  'no-plan-line',
  'recognised-twice',
  'changed-since',
  'recognised-absent',
]
