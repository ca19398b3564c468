import { Select } from 'antd'
import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { grouped } from '../../../shared/base/grouped.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { nameOf } from '../../actions/person/find-persons.ts'
import { statusOf } from '../../actions/person/write-person.ts'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'
import { byName } from '../activity/people-in-service.ts'

export interface PersonChoiceProps {
  readonly id?: string
  readonly label?: string
  readonly value: Hex | ''
  readonly onChange: (person: Hex) => void
  /** Where nobody may be chosen as well. */
  readonly onClear?: () => void
  /** Only these; everybody of the school where it is left out. */
  readonly among?: readonly Hex[]
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

/** One person of the school, found by typing; namesakes are told apart by what is known of them. */
export function PersonChoice({
  id,
  label,
  value,
  onChange,
  onClear,
  among,
  disabled,
  autoFocus,
}: PersonChoiceProps) {
  const words = useWords().training
  const people = useEverybody()
  const named = usePersonLabels()
  const shown = among ? people.filter((row) => among.includes(row.id)) : people
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      className="person-choice"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={words.choose}
      {...(value === '' ? {} : { value })}
      allowClear={onClear !== undefined}
      onChange={(person: Hex | undefined) => (person === undefined ? onClear?.() : onChange(person))}
      disabled={disabled === true}
      autoFocus={autoFocus === true}
      popupMatchSelectWidth={false}
      options={shown.map((row) => ({ value: row.id, label: named.get(row.id) ?? nameOf(row) }))}
    />
  )
}

/** All who were not entered by mistake, by name: also those who have left since. */
export function useEverybody(): readonly ViewRow[] {
  const people = useRows('person')
  const { mistaken } = useWords().person
  return useMemo(
    () => people.filter((row) => row.fields.removed !== true && statusOf(row).word !== mistaken).sort(byName),
    [people, mistaken],
  )
}

/** The name; for those who share it, also sex, subjects and birth. */
export function usePersonLabels(): ReadonlyMap<Hex, string> {
  const people = useEverybody()
  const { sexes } = useWords().person
  return useMemo(() => {
    const counts = grouped(people, nameOf)
    return new Map(
      people.map((row) => {
        const { sex, subjects, birth } = row.fields
        const more = [sexes[String(sex ?? '')], subjects, birth].filter((part) => part)
        const isShared = (counts.get(nameOf(row))?.length ?? 0) > 1
        return [row.id, isShared ? `${nameOf(row)}（${more.join('，')}）` : nameOf(row)]
      }),
    )
  }, [people, sexes])
}

/** By every id a person is or was known under (MG9). */
export function usePersonNames(): (person: Hex) => string {
  const people = useRows('person')
  const { gone } = useWords().training.results
  return useMemo(() => {
    const names = new Map(
      people.flatMap((row) => [row.id, ...row.merged].map((id) => [id, nameOf(row)] as const)),
    )
    return (person) => names.get(person) ?? gone
  }, [people, gone])
}
