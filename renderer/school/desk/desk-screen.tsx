import { Button, Pagination, Segmented } from 'antd'
import { useState } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { CASE_GROUPS, type CaseGroup, type DeskCase, groupOf } from '../../../shared/desk/desk-case.ts'
import { useStatus } from '../../store/session.tsx'
import { useKept } from '../../ui/kept.ts'
import { useKeys } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useDescribed } from '../credits/check/finding-list.tsx'
import { useFindings } from '../credits/check/use-findings.ts'
import { useSchool } from '../credits/use-school.ts'
import { useNameOf } from '../document/record-name.ts'
import { CaseCard } from './case-card.tsx'
import { LeftCases } from './left-cases.tsx'
import { saidCase } from './said-case.ts'
import { useCases } from './use-cases.ts'
import { useMakers } from './use-makers.ts'

/** 待处理冲突: where what disagrees, is missing or stands twice waits for a person, each with its choices (DK1). */
export function DeskScreen() {
  const words = useWords()
  const { desk } = words
  const { user, writable } = useStatus()
  const school = useSchool()
  const register = useFindings(school)
  const describe = useDescribed(school)
  const nameOf = useNameOf()
  const cases: readonly DeskCase<ViewRow>[] = [...useCases(), ...register.results.flat()]
  const [kept, setKept] = useKept<CaseGroup | 'all'>('desk-filter', ['all', ...CASE_GROUPS], 'all')
  const [page, setPage] = useState(1)
  const groups = CASE_GROUPS.filter((group) => cases.some((found) => groupOf(found) === group))
  const filter = kept !== 'all' && groups.includes(kept) ? kept : 'all'
  const shown = cases.filter((found) => filter === 'all' || groupOf(found) === filter)
  // The last page may be empty once its cases are settled.
  const at = Math.min(page, Math.max(1, Math.ceil(shown.length / PAGE)))
  const back = () => goTo('today')
  useKeys({ Escape: back })
  const onPage = shown.slice((at - 1) * PAGE, at * PAGE)
  const makers = useMakers(onPage)
  const saying = { words, nameOf, describe, makers, role: writable ? (user?.role ?? '') : '' }
  return (
    <Page
      title={desk.title}
      count={desk.count(shown.length)}
      actions={<Button onClick={back}>{desk.back}</Button>}
    >
      {groups.length > 1 && (
        <div className="filters">
          <Segmented<CaseGroup | 'all'>
            aria-label={desk.filter}
            value={filter}
            onChange={(next) => {
              setKept(next)
              setPage(1)
            }}
            options={[
              { value: 'all', label: desk.all },
              ...groups.map((value) => ({ value, label: desk.groups[value] })),
            ]}
          />
        </div>
      )}
      <p className="frame-quiet" role="status">
        {!school.terms && desk.noScheme}
        {school.terms && !register.isDone && words.credits.check.working(register.done, register.total)}
      </p>
      {cases.length === 0 ? (
        <EmptyState
          title={desk.none}
          next={desk.noneNext}
          action={<Button onClick={back}>{desk.back}</Button>}
        />
      ) : (
        <>
          <p className="frame-quiet">{desk.chosen}</p>
          <ul className="cases" aria-label={desk.title}>
            {onPage.map((found) => (
              <CaseCard key={found.id} said={saidCase(found, saying)} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        current={at}
        pageSize={PAGE}
        total={shown.length}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={setPage}
      />
      <LeftCases nameOf={nameOf} />
    </Page>
  )
}

/** More at once makes an old PC slow. */
const PAGE = 20
