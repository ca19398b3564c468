import { Alert, Button, Checkbox, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import type { SameOffer } from '../../../../shared/desk/same-person.ts'
import { differingFields } from '../../../actions/person/differing-fields.ts'
import { tellApart } from '../../../actions/person/join-persons.ts'
import { useSave } from '../../../store/session.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { EmptyState } from '../../../ui/list/empty-state.tsx'
import { Page } from '../../../ui/page.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { JoinedList } from './joined-list.tsx'
import { type Keeping, namesOf, SideBySide } from './side-by-side.tsx'
import { ToldApartList } from './told-apart-list.tsx'
import { useJoin } from './use-join.ts'
import { useOffers } from './use-offers.ts'

/** Entries that may be one person: whatever is ticked becomes one decision (MG9). */
export function SamePerson() {
  const { samePerson: words } = useWords()
  const { sure, single } = useOffers()
  const save = useSave()
  const joinThem = useJoin()
  // What differs from the proposal: a sure pair unticked, a single one ticked.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [keeping, setKeeping] = useState<ReadonlyMap<string, Keeping>>(new Map())
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<Refusal>()
  const [told, setTold] = useState('')
  const [opened, setOpened] = useState(false)
  useKeys({ Escape: () => goTo('person') })
  const ticked = [
    ...sure.filter((offer) => !turned.has(keyOf(offer))),
    ...single.filter((offer) => turned.has(keyOf(offer))),
  ]

  async function join(): Promise<void> {
    const failed = await joinThem(ticked, (offer) => keeping.get(keyOf(offer)) ?? {})
    setRefusal(failed)
    if (failed) return
    setTold(words.done(ticked.length))
    setTurned(new Set())
    setKeeping(new Map())
  }

  async function tellThemApart(offer: SameOffer<ViewRow>): Promise<void> {
    const answer = await save('tell-apart', tellApart(offer))
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (answer.ok) setTold(words.told(namesOf(offer)))
  }

  function compared(offer: SameOffer<ViewRow>, isSure = false): ReactNode {
    const key = keyOf(offer)
    return (
      <SideBySide
        key={key}
        offer={offer}
        ticked={turned.has(key) !== isSure}
        keeping={keeping.get(key) ?? {}}
        onTick={() => setTurned(toggled(turned, key))}
        onKeep={(next) => setKeeping(new Map(keeping).set(key, next))}
        onDifferent={() => tellThemApart(offer)}
      />
    )
  }

  function surePair(offer: SameOffer<ViewRow>): ReactNode {
    const key = keyOf(offer)
    if (looked.has(key)) return compared(offer, true)
    return (
      <div key={key} className="side-head">
        <Checkbox checked={!turned.has(key)} onChange={() => setTurned(toggled(turned, key))}>
          {words.tick(namesOf(offer))}
        </Checkbox>
        <span className="frame-quiet">{words.differing(differingFields(offer).length)}</span>
        <Button type="link" size="small" onClick={() => setLooked(toggled(looked, key))}>
          {words.compare}
        </Button>
      </div>
    )
  }

  const likely = single.filter(({ why }) => why !== 'same-name-other-id')
  const unlikely = single.filter(({ why }) => why === 'same-name-other-id')
  const none = sure.length + single.length === 0
  return (
    <Page
      title={words.title}
      actions={
        <>
          <Button onClick={() => goTo('person')}>{words.back}</Button>
          {!none && (
            <Button type="primary" disabled={ticked.length === 0} onClick={join}>
              {words.merge(ticked.length)}
            </Button>
          )}
        </>
      }
    >
      <RefusalNote refusal={refusal} />
      {told !== '' && <Alert className="refusal-note" type="success" showIcon role="status" title={told} />}
      {none ? (
        <EmptyState
          title={words.noneTitle}
          next={words.noneNext}
          action={<Button onClick={() => goTo('person')}>{words.back}</Button>}
        />
      ) : (
        <p className="frame-quiet">{words.text}</p>
      )}
      {sure.length > 0 && (
        <section className="part" aria-label={words.sure}>
          <Typography.Title level={3}>{words.sure}</Typography.Title>
          <p className="frame-quiet">{words.sureText}</p>
          {sure.map(surePair)}
        </section>
      )}
      {likely.length > 0 && (
        <section className="part" aria-label={words.single}>
          <Typography.Title level={3}>{words.single}</Typography.Title>
          <p className="frame-quiet">{words.singleText}</p>
          {likely.slice(0, AT_ONCE).map((offer) => compared(offer))}
          {likely.length > AT_ONCE && <p>{words.more(likely.length - AT_ONCE)}</p>}
        </section>
      )}
      {unlikely.length > 0 && (
        <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
          <summary>{words.unlikely(unlikely.length)}</summary>
          {opened && unlikely.slice(0, AT_ONCE).map((offer) => compared(offer))}
          {opened && unlikely.length > AT_ONCE && <p>{words.more(unlikely.length - AT_ONCE)}</p>}
        </details>
      )}
      <JoinedList />
      <ToldApartList />
    </Page>
  )
}

/** Tables of two columns each: more at once is slow, and nobody reads them. */
const AT_ONCE = 20

function keyOf({ first, second }: SameOffer<ViewRow>): string {
  return `${first.id}/${second.id}`
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}
