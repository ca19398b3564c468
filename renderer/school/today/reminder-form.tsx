import { CloseOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select, Typography } from 'antd'
import { useState } from 'react'
import { reminderDay } from '../../../shared/domain/kinds/reminder-kinds.ts'
import type { Reminder } from '../../../shared/domain/plan/due-reminders.ts'
import {
  dueText,
  hideReminder,
  type ReminderText,
  reminderText,
  writeReminder,
} from '../../actions/write-reminder.ts'
import { useRow, useSave } from '../../store/session.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { titleOf } from './use-due.ts'

export interface ReminderFormProps {
  readonly reminder: Reminder
  readonly isNew: boolean
  readonly onClose: () => void
}

const SCREENS = ['person', 'plan', 'activity', 'training', 'credits', 'exchange'] as const

/** One thing of the year: what, when, how long before. */
export function ReminderForm({ reminder, isNew, onClose }: ReminderFormProps) {
  const { today: words, shell } = useWords()
  const page = words.calendarPage
  const now = useRow('reminder', reminder.id)
  // As the form was filled from it: what came in between was not seen (MG2).
  const [row] = useState(now)
  const [shown] = useState(reminder)
  const save = useSave()
  const step = useStep()
  const [form] = Form.useForm<ReminderText>()
  useKeys({ 'Ctrl+S': () => form.submit() })
  const typed = reminderText(reminder)
  const heading = isNew ? page.new : page.edit

  async function keep(filled: ReminderText): Promise<void> {
    const changes = writeReminder(shown, row, filled)
    const kept = await step.run<unknown>(() =>
      changes.ok && changes.value.length > 0 ? save('write-reminder', changes.value) : changes,
    )
    if (kept !== undefined) onClose()
  }

  async function hide(isHidden: boolean): Promise<void> {
    const act = isHidden ? 'hide-reminder' : 'restore-reminder'
    if (await step.run(() => save(act, hideReminder(reminder, row, isHidden)))) onClose()
  }

  return (
    <aside className="beside-panel" aria-label={heading}>
      <header className="panel-head">
        <Typography.Title level={4}>{heading}</Typography.Title>
        <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={shell.close} onClick={onClose} />
      </header>
      {row && <TwoValues row={row} isTyped />}
      <RefusalNote refusal={step.refusal} />
      <EnterMovesOn>
        <Form form={form} layout="vertical" requiredMark={false} initialValues={typed} onFinish={keep}>
          <Form.Item
            name="title"
            label={page.fields.title}
            rules={
              reminder.key === null ? [{ required: true, whitespace: true, message: shell.required }] : []
            }
          >
            <Input autoFocus maxLength={100} placeholder={titleOf(reminder, words)} />
          </Form.Item>
          <Form.Item
            name="due"
            label={page.fields.due}
            extra={page.dueHint}
            rules={[{ validator: async (_rule, due: string) => check(due, page.dueWrong) }]}
          >
            <Input maxLength={10} />
          </Form.Item>
          <Form.Item
            name="ahead"
            label={page.fields.ahead}
            rules={[{ pattern: /^\s*\d{1,3}\s*$/, required: true, message: page.aheadWrong }]}
          >
            <Input maxLength={3} inputMode="numeric" />
          </Form.Item>
          <Form.Item name="screen" label={page.fields.screen}>
            <Select
              options={[
                { value: '', label: page.anywhere },
                ...screensWith(typed.screen).map((value) => ({
                  value,
                  label:
                    (shell.sections as Readonly<Record<string, string>>)[value.split('/')[0] ?? ''] ?? value,
                })),
              ]}
            />
          </Form.Item>
          <div className="form-actions">
            <Button type="primary" htmlType="submit" loading={step.busy}>
              {shell.save}
            </Button>
            <span className="frame-quiet">Ctrl+S</span>
            {!isNew && (
              <Button className="panel-aside" onClick={() => void hide(!reminder.hidden)}>
                {reminder.hidden ? page.restore : page.hide}
              </Button>
            )}
          </div>
        </Form>
      </EnterMovesOn>
    </aside>
  )
}

/** The address it has now stays a choice, also where it is a page of a screen. */
function screensWith(now: string): readonly string[] {
  const others = SCREENS.filter((screen) => screen !== now.split('/')[0])
  return now === '' ? SCREENS : [now, ...others]
}

async function check(due: string, wrong: string): Promise<void> {
  if (!reminderDay(dueText(due))) throw new Error(wrong)
}
