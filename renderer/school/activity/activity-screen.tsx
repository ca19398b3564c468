import { Segmented } from 'antd'
import { useState } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { When } from '../../actions/hold-activity.ts'
import { useRows } from '../../store/session.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/words.tsx'
import { thisYear, YearChoice } from '../document/year-choice.tsx'
import { Activities } from './activities.tsx'
import { Claims } from './claims.tsx'

/** F11, F12: the school's own meetings of a year, their attendance, and the claims for their hours. */
export function ActivityScreen() {
  const words = useWords().activity
  const activities = useRows('activity')
  const [year, setYear] = useState(thisYear)
  const [tab, setTab] = useState<'activities' | 'claims'>('activities')
  return (
    <Page
      title={words.title}
      actions={
        <>
          <Segmented
            aria-label={words.title}
            value={tab}
            onChange={setTab}
            options={[
              { value: 'activities', label: words.tabs.activities },
              { value: 'claims', label: words.tabs.claims },
            ]}
          />
          <YearChoice year={year} known={activities.map(yearOf)} onChange={setYear} />
        </>
      }
    >
      {tab === 'activities' ? <Activities key={year} year={year} /> : <Claims key={year} year={year} />}
    </Page>
  )
}

function yearOf({ fields }: ViewRow): number {
  return Number((fields.when as When | undefined)?.day.slice(0, 4)) || thisYear()
}
