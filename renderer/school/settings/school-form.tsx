import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { isKeeper } from '../../../shared/domain/kinds/school-writers.ts'
import { editSchool, type SchoolForm as Fields, schoolFormOf } from '../../actions/write-school.ts'
import { useRows, useSave, useStatus } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { TwoValues } from '../document/two-values.tsx'
import { useSchemes } from '../scheme/use-schemes.ts'

/** The profile, to be put right by the keepers of the school. */
export function SchoolForm() {
  const [profile] = useRows('school')
  // Keyed by what it shows: a change from elsewhere starts the form anew.
  return profile ? <ProfileForm key={JSON.stringify(profile.writes)} shown={profile} /> : null
}

function ProfileForm({ shown }: { readonly shown: ViewRow }) {
  const { start, shell } = useWords()
  const { user } = useStatus()
  const save = useSave()
  const [refusal, setRefusal] = useState<Refusal>()
  // Those the program comes with, and what the county published besides.
  const own = (useSchemes()?.schemes ?? []).filter(({ published }) => published)
  const titles = new Map([
    ...own.map(({ id, title }) => [id, title] as const),
    ...Object.entries(start.schemes),
  ])
  const schemes = [...titles].map(([value, label]) => ({ value, label }))
  const before = schoolFormOf(shown)
  const keeper = user !== null && isKeeper(user.role)

  /** The scheme is undefined while none is chosen. */
  async function keep({ scheme = '', ...form }: Omit<Fields, 'scheme'> & Partial<Fields>): Promise<void> {
    const changes = editSchool(shown, { ...form, scheme })
    if (changes.length === 0) return
    const answer = await save('edit-school', changes)
    setRefusal(answer.ok ? undefined : answer.refusal)
  }

  return (
    <>
      <TwoValues row={shown} />
      <Form
        name="school"
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...before, scheme: before.scheme || undefined }}
        onFinish={keep}
        disabled={!keeper}
      >
        <RefusalNote refusal={refusal} />
        <Form.Item
          name="name"
          label={start.schoolName}
          rules={[{ required: true, whitespace: true, message: shell.required }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="code" label={start.schoolCode}>
          <Input maxLength={20} inputMode="numeric" />
        </Form.Item>
        <Form.Item name="scheme" label={start.scheme}>
          <Select options={schemes} placeholder={start.schemeNone} />
        </Form.Item>
        <Form.Item
          name="register-within"
          label={start.registerWithin}
          extra={start.registerWithinHint}
          rules={[{ pattern: /^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])$/, message: start.registerWithinWrong }]}
        >
          <Input maxLength={3} inputMode="numeric" />
        </Form.Item>
        {keeper && <Button htmlType="submit">{shell.save}</Button>}
      </Form>
    </>
  )
}
