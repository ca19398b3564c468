import { Button } from 'antd'
import { isInService } from '../../../shared/domain/in-service.ts'
import { DESK } from '../../../shared/domain/kinds/places.ts'
import { planId } from '../../actions/plan/write-plan.ts'
import { useRows } from '../../store/session.tsx'
import { useCommands } from '../../ui/commands.ts'
import { dayText, today } from '../../ui/dates.ts'
import { useKept } from '../../ui/kept.ts'
import { Page } from '../../ui/page.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { thisYear } from '../document/year-choice.tsx'
import { CreditsPart } from './credits-part.tsx'
import { FirstSteps } from './first-steps.tsx'
import { PcPart } from './pc-part.tsx'
import { ReminderPage } from './reminder-page.tsx'
import { TodayPart } from './today-part.tsx'
import { useCameBack } from './use-came-back.ts'
import { useDiffering } from './use-differing.ts'
import { useDrafts } from './use-drafts.ts'
import { useDue } from './use-due.ts'
import { useFirstSteps } from './use-first-steps.ts'
import { useUnfinished } from './use-unfinished.ts'
import { YearStrip } from './year-strip.tsx'

/** Where the day begins: what is to be done, the most urgent first, each with the way to it. */
export function TodayScreen() {
  const [, task, id] = useRoute()
  return task === 'year' ? <ReminderPage open={id} /> : <Today />
}

function Today() {
  const { today: words, shell, desk } = useWords()
  const steps = useFirstSteps()
  const [shown, setShown] = useKept('first-steps', ['shown', 'hidden'], 'shown')
  const left = steps?.filter(({ isDone }) => !isDone).length ?? 0
  const toCalendar = () => goTo('today', 'year')
  const toDesk = () => goTo(DESK)
  useCommands([{ id: 'today-year', label: words.toCalendar, run: toCalendar }])
  return (
    <Page
      title={words.title}
      count={dayText(today(), shell.locale)}
      actions={
        <>
          {steps && left > 0 && shown === 'hidden' && (
            <Button onClick={() => setShown('shown')}>
              {words.first.left(steps.length - left, steps.length)}
            </Button>
          )}
          <Button onClick={toDesk}>{desk.open}</Button>
          <Button onClick={toCalendar}>{words.toCalendar}</Button>
        </>
      }
    >
      <div className="today-place">
        {steps && left > 0 && shown === 'shown' && (
          <FirstSteps steps={steps} onHide={() => setShown('hidden')} />
        )}
        <div className="today">
          <Urgent />
          <UnfinishedPart />
          <div className="today-side">
            <YearStrip />
            <CreditsPart />
            <PcPart />
          </div>
        </div>
      </div>
    </Page>
  )
}

function Urgent() {
  const words = useWords().today
  const lines = [...useCameBack(), ...useDiffering(), ...useDue()]
  return (
    <TodayPart title={words.parts.urgent} lines={lines}>
      {lines.length === 0 && <NothingToDo />}
    </TodayPart>
  )
}

/** The useful next thing, where nothing presses. */
function NothingToDo() {
  const words = useWords().today
  const hasPeople = useRows('person').some(({ fields }) => isInService(fields))
  const plan = planId(thisYear())
  const hasPlan = useRows('plan').some(({ id }) => id === plan)
  const { next, to } = nextStep(hasPeople, hasPlan)
  return (
    <div className="today-nothing">
      <strong>{words.nothing}</strong>
      <p>{words.next[next].text}</p>
      <Button type="primary" onClick={() => goTo(...to)}>
        {words.next[next].button}
      </Button>
    </div>
  )
}

function nextStep(hasPeople: boolean, hasPlan: boolean) {
  if (!hasPeople) return { next: 'person', to: ['person', 'import'] } as const
  if (!hasPlan) return { next: 'plan', to: ['plan'] } as const
  return { next: 'activity', to: ['activity', 'new'] } as const
}

function UnfinishedPart() {
  const words = useWords().today
  const { lines, isKnown } = useUnfinished()
  const drafts = useDrafts()
  const all = [...drafts, ...lines]
  const hasActivities = useRows('activity').length > 0
  return (
    <TodayPart title={words.parts.unfinished} lines={all}>
      {isKnown && all.length === 0 && (
        <p className="frame-quiet">{hasActivities ? words.nothingUnfinished : words.noActivities}</p>
      )}
    </TodayPart>
  )
}
