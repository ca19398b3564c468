import { Alert, Button, Checkbox, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { nameOf } from '../../actions/find-persons.ts'
import { joinPersons } from '../../actions/join-persons.ts'
import type { SameOffer } from '../../actions/same-person-offers.ts'
import { useSave } from '../../store/session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { JoinedList } from './joined-list.tsx'
import { SideBySide } from './side-by-side.tsx'
import { useOffers } from './use-offers.ts'

/** Entries that may be one person: whatever is ticked becomes one decision (MG9). */
export function SamePerson() {
  const { person: words } = useWords()
  const { same } = words
  const { sure, single } = useOffers()
  const save = useSave()
  // What differs from the proposal: a sure pair unticked, a single one ticked.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<Refusal>()
  const [joined, setJoined] = useState(0)
  const [opened, setOpened] = useState(false)
  const ticked = [
    ...sure.filter((offer) => !turned.has(keyOf(offer))),
    ...single.filter((offer) => turned.has(keyOf(offer))),
  ]

  function turn(offer: SameOffer): void {
    const next = new Set(turned)
    if (!next.delete(keyOf(offer))) next.add(keyOf(offer))
    setTurned(next)
  }

  async function join(): Promise<void> {
    const answer = await save('join-persons', joinPersons(ticked))
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (!answer.ok) return
    setJoined(ticked.length)
    setTurned(new Set())
  }

  function compared(offer: SameOffer): ReactNode {
    const key = keyOf(offer)
    return <SideBySide key={key} offer={offer} ticked={turned.has(key)} onTick={() => turn(offer)} />
  }

  const likely = single.filter(({ why }) => why !== 'same-name-other-id')
  const unlikely = single.filter(({ why }) => why === 'same-name-other-id')
  const none = sure.length + single.length === 0
  return (
    <Page
      title={same.title}
      actions={
        <>
          <Button onClick={() => goTo('person')}>{same.back}</Button>
          {!none && (
            <Button type="primary" disabled={ticked.length === 0} onClick={join}>
              {same.merge(ticked.length)}
            </Button>
          )}
        </>
      }
    >
      <RefusalNote refusal={refusal} />
      {joined > 0 && <Alert className="refusal-note" type="success" showIcon title={same.done(joined)} />}
      {none ? (
        <EmptyState
          title={same.noneTitle}
          next={same.noneNext}
          action={<Button onClick={() => goTo('person')}>{same.back}</Button>}
        />
      ) : (
        <p className="frame-quiet">{same.text}</p>
      )}
      {sure.length > 0 && (
        <section className="part" aria-label={same.sure}>
          <Typography.Title level={3}>{same.sure}</Typography.Title>
          <p className="frame-quiet">{same.sureText}</p>
          {sure.map((offer) => (
            <div key={keyOf(offer)}>
              <Checkbox checked={!turned.has(keyOf(offer))} onChange={() => turn(offer)}>
                {same.tick(nameOf(offer.first))}
              </Checkbox>
            </div>
          ))}
        </section>
      )}
      {single.length > 0 && (
        <section className="part" aria-label={same.single}>
          <Typography.Title level={3}>{same.single}</Typography.Title>
          <p className="frame-quiet">{same.singleText}</p>
          {likely.slice(0, AT_ONCE).map(compared)}
          {likely.length > AT_ONCE && <p>{same.more(likely.length - AT_ONCE)}</p>}
          {unlikely.length > 0 && (
            <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
              <summary>{same.unlikely(unlikely.length)}</summary>
              {opened && unlikely.slice(0, AT_ONCE).map(compared)}
            </details>
          )}
        </section>
      )}
      <JoinedList />
    </Page>
  )
}

/** A county's list has hundreds of pairs; nobody compares more at one sitting. */
const AT_ONCE = 30

function keyOf({ first, second }: SameOffer): string {
  return `${first.id}/${second.id}`
}
