import { Form, Input, Select } from 'antd'
import type { Rule } from 'antd/es/form'
import { type ReactNode, useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { STATUS_WITH_PLACE, STATUS_WORDS } from '../../../shared/domain/in-service.ts'
import { earlierStatuses } from '../../actions/person/person-status-history.ts'
import type { PersonForm } from '../../actions/person/write-person.ts'
import { useWords } from '../../words/words.tsx'
import { useHistory } from './use-history.ts'

export interface StatusFieldsProps {
  readonly values: PersonForm
  readonly day: Rule
  readonly row: ViewRow | undefined
  /** How they came here. */
  readonly children: ReactNode
}

/** 在职 … 去世: what holds, since when, where it leads, and what was before. */
export function StatusFields({ values, day, row, children }: StatusFieldsProps) {
  const { person: words } = useWords()
  const { statusWord, statusFrom } = values
  const leads = STATUS_WITH_PLACE.includes(statusWord)
  return (
    <fieldset className="person-group">
      <legend>{words.groups.status}</legend>
      {children}
      <Form.Item className="first-in-row" name="statusWord" label={words.statusWord}>
        <Select
          options={['', ...STATUS_WORDS].map((value) => ({
            value,
            label: value === '' ? words.sexes[''] : words.statuses[value],
          }))}
        />
      </Form.Item>
      <Form.Item
        className="span-4"
        name="statusFrom"
        label={words.statusFrom}
        rules={[day]}
        extra={
          statusWord !== '' && statusWord !== STATUS_WORDS[0] && statusFrom === ''
            ? words.statusUndated
            : undefined
        }
      >
        <Input maxLength={20} placeholder="2026-09-01" />
      </Form.Item>
      <Form.Item
        className="span-5"
        name="statusWhere"
        label={words.statusWhere[statusWord] ?? ''}
        hidden={!leads}
      >
        <Input maxLength={100} />
      </Form.Item>
      {row && <EarlierStatuses row={row} />}
    </fieldset>
  )
}

function EarlierStatuses({ row }: { readonly row: ViewRow }) {
  const { person: words } = useWords()
  const lines = useHistory(row)
  const earlier = useMemo(() => earlierStatuses(lines ?? []), [lines])
  if (earlier.length === 0) return null
  return (
    <p className="span-12 status-earlier">
      <span className="frame-quiet">{words.statusEarlier}</span>{' '}
      {earlier.map(({ word, from, where }) => (
        <span key={`${from}/${word}/${where}`} className="status-period">
          {words.statusSince(word, from, where)}
        </span>
      ))}
    </p>
  )
}
