import { Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { useRow, useRows } from '../../store/session.tsx'
import { useKept } from '../../ui/kept.ts'
import { Page } from '../../ui/page.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { thisYear, YearChoice } from '../document/year-choice.tsx'
import { Activities } from './activities.tsx'
import { whenOf } from './activity-rows.ts'
import { BlankForms } from './blank-forms.tsx'
import { ActivityCalendar } from './calendar/activity-calendar.tsx'
import { Claims } from './claims/claims.tsx'

const VIEWS = ['list', 'calendar', 'claims'] as const
type View = (typeof VIEWS)[number]

/** F11, F12: the school's own meetings of a year, as list or calendar, and the claims for their hours. */
export function ActivityScreen() {
  const words = useWords().activity
  const [, task = '', id] = useRoute()
  const activities = useRows('activity')
  const opened = useRow('activity', task === 'id' ? id : undefined)
  const [chosen, setChosen] = useState(thisYear)
  // An activity that is opened brings its year with it.
  const year = (opened && yearOf(whenOf(opened)?.day)) ?? chosen
  const view: View = task === 'calendar' || task === 'claims' ? task : 'list'
  const [left, setLeft] = useKept('activity-view', ['list', 'calendar'], 'list')
  const seen = task === '' ? 'list' : task
  useEffect(() => {
    if ((seen === 'list' || seen === 'calendar') && seen !== left) setLeft(seen)
  })

  function choose(next: number): void {
    setChosen(next)
    if (opened) goTo('activity')
  }

  return (
    <Page
      title={words.title}
      actions={
        <>
          <BlankForms />
          <Segmented<View>
            aria-label={words.view}
            value={view}
            onChange={(next) => goTo('activity', ...(next === 'list' ? [] : [next]))}
            options={VIEWS.map((value) => ({ value, label: words.tabs[value] }))}
          />
          {view !== 'calendar' && (
            <YearChoice
              year={year}
              known={activities.map((row) => yearOf(whenOf(row)?.day) ?? thisYear())}
              onChange={choose}
            />
          )}
        </>
      }
    >
      {view === 'calendar' && <ActivityCalendar />}
      {view === 'claims' && <Claims key={year} year={year} />}
      {view === 'list' && (
        <Activities
          key={year}
          year={year}
          onClosed={() => goTo('activity', ...(left === 'calendar' ? ['calendar'] : []))}
        />
      )}
    </Page>
  )
}

function yearOf(day: string | undefined): number | undefined {
  return day === undefined ? undefined : Number(day.slice(0, 4))
}
