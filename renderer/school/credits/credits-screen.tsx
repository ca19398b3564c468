import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { Row } from '../../../shared/fold/row.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { thisYear, YearChoice } from '../document/year-choice.tsx'
import { RegisterCheck } from './check/register-check.tsx'
import { SchoolForms } from './school-forms.tsx'
import { teachersOf } from './teacher-credits.ts'
import { TeacherList } from './teacher-list.tsx'
import { useSchool } from './use-school.ts'

/** F17, F19, F24, PL2, PL5, PL6: every teacher's credits, why each number is what it is, and what is missing. */
export function CreditsScreen() {
  const { credits: words } = useWords()
  const [, task, id] = useRoute()
  const school = useSchool()
  const [year, setYear] = useState(thisYear)
  if (teachersOf(school).length === 0) return <Nobody />
  if (!school.terms) return <NoScheme />
  const isCheck = task === 'check'
  return (
    <Page
      title={words.title}
      actions={
        <>
          <Segmented
            aria-label={words.title}
            value={isCheck ? 'check' : 'teachers'}
            onChange={(tab) => (tab === 'check' ? goTo('credits', 'check') : goTo('credits'))}
            options={[
              { value: 'teachers', label: words.tabs.teachers },
              { value: 'check', label: words.tabs.check },
            ]}
          />
          {!isCheck && <YearChoice year={year} known={school.rows.activity.map(yearOf)} onChange={setYear} />}
          {!isCheck && <SchoolForms year={String(year)} />}
        </>
      }
    >
      {isCheck ? (
        <RegisterCheck school={school} />
      ) : (
        <TeacherList school={school} year={String(year)} open={task === 'id' ? id : undefined} />
      )}
    </Page>
  )
}

function Nobody() {
  const { credits: words } = useWords()
  return (
    <Page title={words.title}>
      <EmptyState
        title={words.nobody}
        next={words.nobodyNext}
        action={
          <Button type="primary" onClick={() => goTo('person', 'import')}>
            {words.toPersons}
          </Button>
        }
      />
    </Page>
  )
}

function NoScheme() {
  const { credits: words } = useWords()
  return (
    <Page title={words.title}>
      <EmptyState
        title={words.noScheme}
        next={words.noSchemeNext}
        action={
          <Button type="primary" onClick={() => goTo('settings')}>
            {words.toSettings}
          </Button>
        }
      />
    </Page>
  )
}

function yearOf({ fields }: Row): number {
  return Number((fields.when as { readonly day?: string } | undefined)?.day?.slice(0, 4)) || thisYear()
}
