import { CheckOutlined, CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { HAVES, type Have, isHad } from '../../../shared/domain/five-haves.ts'
import { MARKS } from '../../../shared/domain/kinds/activity-kinds.ts'
import { markOf } from '../../actions/activity/call-roll.ts'
import { useRow } from '../../store/session.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { ActivityConfirmations } from './activity-confirmations.tsx'
import { useExpectedCount } from './people-in-service.ts'
import { valueText } from './value-text.ts'
import { VoidActivity } from './void-activity.tsx'

export interface ActivityOverviewProps {
  readonly row: ViewRow
  /** The activity and everything that belongs to it: what a confirmation is about. */
  readonly document: readonly ViewRow[]
  readonly attendances: readonly ViewRow[]
  readonly guests: readonly ViewRow[]
  readonly photos: number
  readonly mayHold: boolean
  readonly onShow: (tab: string, field?: string) => void
}

/** At a glance: who was there, the five haves with the way to what is missing, who stands for it, and the facts. */
export function ActivityOverview(props: ActivityOverviewProps) {
  const { row, document, attendances, guests, photos, mayHold, onShow } = props
  const { activity: words } = useWords()
  const line = useRow('plan-line', typeof row.fields.line === 'string' ? row.fields.line : undefined)
  const isVoid = row.fields.void === true
  return (
    <div className="activity-overview">
      {isVoid && (
        <p className="conflict">
          {words.isVoid}
          {row.fields['void-reason'] ? words.because(String(row.fields['void-reason'])) : ''}
        </p>
      )}
      {!isVoid && (
        <>
          <RollSummary row={row} attendances={attendances} guests={guests} onShow={onShow} />
          <FiveHaves row={row} mayWrite={mayHold} onShow={onShow} />
          <ActivityConfirmations row={row} document={document} isCalled={attendances.length > 0} />
        </>
      )}
      <dl className="activity-facts">
        {FACTS.map((field) => (
          <Fact
            key={field}
            label={words.labels[field] ?? field}
            text={valueText(row.fields[field] ?? '', words)}
          />
        ))}
        <Fact label={words.labels.photos ?? ''} text={words.photoCount(photos)} />
        <div>
          <dt>{words.fields.line}</dt>
          <dd>
            {line ? (
              <Button type="link" className="link-cell" onClick={() => goTo('plan')}>
                {[line.fields.when, line.fields.theme].filter(Boolean).join(' ')}
              </Button>
            ) : (
              words.noLine
            )}
          </dd>
        </div>
      </dl>
      {mayHold && <VoidActivity row={row} />}
    </div>
  )
}

const FACTS = ['presenter', 'recorder', 'group', 'form', 'category', 'mechanism'] as const

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  )
}

type SummaryProps = Pick<ActivityOverviewProps, 'row' | 'attendances' | 'guests' | 'onShow'>

/** `应到 48 · 出勤 45 …`, or the next step. */
function RollSummary({ row, attendances, guests, onShow }: SummaryProps) {
  const words = useWords().activity
  const expected = useExpectedCount()
  const marks = attendances.map((attendance) => markOf(attendance)?.mark)
  const some = MARKS.map((mark) => ({ mark, count: marks.filter((one) => one === mark).length }))
  return (
    <section className="overview-part" aria-label={words.columns.roll}>
      <h4>{words.columns.roll}</h4>
      <p>
        {words.summary(Math.max(expected(row), marks.length))}
        {attendances.length > 0 &&
          some
            .filter(({ count }) => count > 0)
            .map(({ mark, count }) => ` · ${words.marks[mark]} ${count}`)
            .join('')}
        {guests.length > 0 && ` · ${words.guestCount(guests.length)}`}
      </p>
      <Button type="link" className="link-cell" onClick={() => onShow('roll')}>
        {attendances.length > 0 ? words.lookAtRoll : words.callNow}
      </Button>
    </section>
  )
}

interface FiveHavesProps {
  readonly row: ViewRow
  readonly mayWrite: boolean
  readonly onShow: (tab: string, field?: string) => void
}

/** 五有: an icon and a word each; what is missing leads to its field. */
function FiveHaves({ row, mayWrite, onShow }: FiveHavesProps) {
  const words = useWords().activity
  return (
    <section className="overview-part" aria-label={words.fiveHaves}>
      <h4>{words.fiveHaves}</h4>
      <ul className="five-haves">
        {HAVES.map((have) => (
          <li key={have} data-had={isHad(row.fields, have)}>
            {isHad(row.fields, have) ? (
              <>
                <CheckOutlined aria-hidden /> {words.hasHave(words.haves[have])}
              </>
            ) : (
              <>
                <CloseOutlined aria-hidden />{' '}
                {mayWrite ? (
                  <Button
                    type="link"
                    className="link-cell"
                    onClick={() => (have === 'theme' ? onShow('edit') : onShow('record', FIELD_OF[have]))}
                  >
                    {words.lacksHave(words.haves[have])}
                  </Button>
                ) : (
                  words.lacksHave(words.haves[have])
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const FIELD_OF: Readonly<Record<Have, string>> = {
  theme: 'theme',
  measures: 'measures',
  notes: 'course',
  summary: 'summary',
  rating: 'grade',
}
