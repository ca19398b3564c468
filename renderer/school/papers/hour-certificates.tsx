import { Alert, Button, Form, Radio, Select, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { findPersons, nameOf } from '../../actions/person/find-persons.ts'
import { useHost } from '../../store/session.tsx'
import { Page } from '../../ui/page.tsx'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { thisYear } from '../document/year-choice.tsx'
import { useEverybody, usePersonLabels } from '../training/person-choice.tsx'

interface Asked {
  readonly person: Hex
  readonly purpose: string
  readonly span: string
}

/** F21: a teacher, what for, of which years; then the paper itself. */
export function HourCertificates({ tabs }: { readonly tabs: ReactNode }) {
  const { papers } = useWords()
  const words = papers.hours
  const host = useHost()
  const { show, busy, refusal } = usePrintForm()
  const years = [thisYear(), thisYear() - 1, thisYear() - 2]

  return (
    <Page title={papers.title} actions={tabs}>
      <Typography.Paragraph>{words.intro}</Typography.Paragraph>
      <RefusalNote refusal={refusal} />
      <Form<Asked>
        name="hour-certificate"
        className="papers-form"
        layout="vertical"
        requiredMark={false}
        initialValues={{ purpose: words.purposes[0], span: String(thisYear()) }}
        onFinish={({ person, purpose, span }) =>
          show(() =>
            host.api['print-hour-certificate']({ person, purpose, year: span === 'all' ? '' : span }),
          )
        }
      >
        <Form.Item
          name="person"
          label={words.person}
          rules={[{ required: true, message: words.personMissing }]}
        >
          <TeacherChoice />
        </Form.Item>
        <Form.Item name="purpose" label={words.purpose}>
          <Radio.Group options={words.purposes.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="span" label={words.span}>
          <Radio.Group
            options={[
              ...years.map((year) => ({ value: String(year), label: words.spanOfYear(year) })),
              { value: 'cycle', label: words.spanOfCycle },
              { value: 'all', label: words.spanOfAll },
            ]}
          />
        </Form.Item>
        <Alert className="papers-note" type="info" showIcon title={words.hint} />
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.make}
        </Button>
      </Form>
    </Page>
  )
}

interface TeacherChoiceProps {
  readonly id?: string
  readonly value?: Hex
  readonly onChange?: (person: Hex) => void
}

/** Found by any part of the name or the initials of its pinyin; also those who have left. */
function TeacherChoice({ id, value, onChange }: TeacherChoiceProps) {
  const words = useWords().papers.hours
  const people = useEverybody()
  const labels = usePersonLabels()
  const [search, setSearch] = useState('')
  const found = new Set(findPersons(people, 'all', search).map((row) => row.id))
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={words.personHint}
      notFoundContent={words.noPerson}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      options={people
        .filter((row) => found.has(row.id))
        .map((row) => ({ value: row.id, label: labels.get(row.id) ?? nameOf(row) }))}
    />
  )
}
