import { Button, Pagination } from 'antd'
import { useState } from 'react'
import { useKeys } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useCaseNames } from './case-names.ts'
import { TwoValuesCard } from './two-values-card.tsx'
import { useTwoValues } from './use-cases.ts'

/** 待处理冲突: where disagreements wait for a person, each with its choices (DK1). */
export function DeskScreen() {
  const { desk: words } = useWords()
  const cases = useTwoValues()
  const names = useCaseNames()
  const [page, setPage] = useState(1)
  const back = () => goTo('today')
  useKeys({ Escape: back })
  return (
    <Page
      title={words.title}
      count={words.count(cases.length)}
      actions={<Button onClick={back}>{words.back}</Button>}
    >
      {cases.length === 0 ? (
        <EmptyState
          title={words.none}
          next={words.noneNext}
          action={<Button onClick={back}>{words.back}</Button>}
        />
      ) : (
        <>
          <p className="frame-quiet">{words.chosen}</p>
          <ul className="cases" aria-label={words.title}>
            {cases.slice((page - 1) * PAGE, page * PAGE).map((found) => (
              <TwoValuesCard key={found.id} found={found} names={names} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        current={page}
        pageSize={PAGE}
        total={cases.length}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={setPage}
      />
    </Page>
  )
}

/** More at once makes an old PC slow. */
const PAGE = 20
