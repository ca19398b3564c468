import { Button, Checkbox, Tag, Typography } from 'antd'
import type { RosterSchool } from '../../../../shared/contract/roster-values.ts'
import { useStatus } from '../../../store/session.tsx'
import { useWords } from '../../../words/words.tsx'

export interface RosterSchoolsProps {
  readonly schools: readonly RosterSchool[]
  readonly chosen: readonly string[]
  readonly onChoose: (schools: readonly string[]) => void
}

/** A county's list: a school takes only its own rows; the one that bears its name stands first and is ticked. */
export function RosterSchools({ schools, chosen, onChoose }: RosterSchoolsProps) {
  const { roster: words } = useWords()
  const { school } = useStatus()
  const ours = schools.find(({ isOurs }) => isOurs)
  const people = schools.reduce((sum, { count }) => sum + count, 0)
  const sorted = [...schools].sort((a, b) => Number(b.isOurs) - Number(a.isOurs))
  return (
    <section className="part" aria-label={words.schools}>
      <Typography.Title level={3}>{words.schools}</Typography.Title>
      <p>
        {words.schoolsText(schools.length, people)}{' '}
        {ours ? words.schoolsOurs(ours.name) : words.schoolsNone(school?.name ?? '')}
      </p>
      <div className="school-choice">
        <Checkbox.Group
          value={[...chosen]}
          onChange={(names) => onChoose(names.map(String))}
          options={sorted.map(({ name, count, isOurs }) => ({
            value: name,
            label: (
              <>
                {words.schoolOption(name || words.schoolUnnamed, count)}
                {isOurs && <Tag>{words.ourSchool}</Tag>}
              </>
            ),
          }))}
        />
      </div>
      <div className="form-actions">
        <Button size="small" onClick={() => onChoose(schools.map(({ name }) => name))}>
          {words.allSchools}
        </Button>
        <Button size="small" onClick={() => onChoose([])}>
          {words.noSchools}
        </Button>
      </div>
    </section>
  )
}
