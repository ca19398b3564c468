import { Typography } from 'antd'
import type { OutlookState } from '../../../shared/policy/ledger/teacher-outlook.ts'
import { useWords } from '../../words/words.tsx'
import { ORDER, type TeacherCredits, teachersOf } from '../credits/teacher-credits.ts'
import { useCredits } from '../credits/use-credits.ts'
import { type School, useSchool } from '../credits/use-school.ts'
import { thisYear } from '../document/year-choice.tsx'
import { useDrawn } from './use-drawn.ts'

/** How many teachers are short of credits this year, and who: the outlook of the credits screen in a few words. */
export function CreditsPart() {
  const words = useWords().today
  const isDrawn = useDrawn()
  return (
    <section className="today-part" aria-label={words.parts.credits}>
      <Typography.Title level={3}>
        {words.parts.credits} <span className="page-count">{words.credits.year(String(thisYear()))}</span>
      </Typography.Title>
      {isDrawn && <Standing />}
    </section>
  )
}

function Standing() {
  const words = useWords().today.credits
  const school = useSchool()
  if (teachersOf(school).length === 0) return <p className="frame-quiet">{words.nobody}</p>
  if (!school.terms) {
    return (
      <p>
        {words.noScheme} <a href="#/settings">{words.chooseScheme}</a>
      </p>
    )
  }
  return <Outlook school={school} />
}

const NAMES = 4

function Outlook({ school }: { readonly school: School }) {
  const { today, credits } = useWords()
  const words = today.credits
  const year = String(thisYear())
  const { results, total, isDone } = useCredits(school, year)
  if (!isDone && results.length < total) {
    return <p className="frame-quiet">{words.working(results.length, total)}</p>
  }
  const groups = ORDER.map((state) => ({
    state,
    teachers: results.filter((teacher) => stateOf(teacher) === state),
  })).filter(({ teachers }) => teachers.length > 0)
  return (
    <>
      {groups.map(({ state, teachers }) => (
        <p key={state} className="today-people">
          <strong>{credits.countOf(credits.states[state], teachers.length)}</strong>{' '}
          <small>{credits.meanings[state]}</small>
          {state !== 'safe' && <Names teachers={teachers} />}
        </p>
      ))}
      <a href="#/credits">{words.see}</a>
    </>
  )
}

/** This year's; of a scheme that asks for nothing by the year, the cycle's, of which nobody has all before its end. */
function stateOf({ year, cycle }: TeacherCredits): OutlookState {
  return (year ?? cycle).state
}

function Names({ teachers }: { readonly teachers: readonly TeacherCredits[] }) {
  const words = useWords().today.credits
  return (
    <>
      <br />
      {teachers.slice(0, NAMES).map(({ person }, at) => (
        <span key={person.id}>
          {at > 0 && words.comma}
          <a href={`#/credits/id/${person.id}`} aria-label={words.open(String(person.fields.name ?? ''))}>
            {String(person.fields.name ?? '')}
          </a>
        </span>
      ))}
      {teachers.length > NAMES && ` ${words.andMore(teachers.length)}`}
    </>
  )
}
