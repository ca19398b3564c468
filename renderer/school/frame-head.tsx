import { QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useHost, useRows, useStatus } from '../store/session.tsx'
import { useCommands } from '../ui/commands.ts'
import { useKeys } from '../ui/keys.ts'
import { goTo } from '../ui/route.ts'
import { StateChip } from '../ui/state-chip.tsx'
import { useWords } from '../words/words.tsx'
import { UndoButton } from './undo.tsx'

export interface FrameHeadProps {
  readonly onFind: () => void
  readonly onHelp: () => void
}

/** What always holds: whose data, in what state, and who is before it. */
export function FrameHead({ onFind, onHelp }: FrameHeadProps) {
  const { shell, help } = useWords()
  const { user } = useStatus()
  const [school] = useRows('school')
  const host = useHost()
  const name = String(school?.fields.name ?? shell.program)
  const signOut = async () => {
    await host.api['sign-out']({})
    // Whoever comes next begins the day, not where this person stood.
    goTo('today')
  }
  useKeys({ F1: onHelp, '?': onHelp, '？': onHelp })
  useCommands([
    { id: 'help', label: help.title, keys: 'F1', run: onHelp },
    { id: 'sign-out', label: shell.signOut, run: () => void signOut() },
  ])
  return (
    <>
      <h1 className="frame-school" title={name}>
        {name}
      </h1>
      <span className="frame-quiet">{shell.year(new Date().getFullYear())}</span>
      <span className="frame-fill" />
      <StateChip />
      <UndoButton />
      <Button className="frame-find" icon={<SearchOutlined aria-hidden />} onClick={onFind}>
        {shell.findAction}
        <kbd>Ctrl+K</kbd>
      </Button>
      <Button
        type="text"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={help.open}
        title={help.open}
        onClick={onHelp}
      />
      {user && (
        <span className="frame-person">
          {user.name} <span className="frame-quiet">{shell.roles[user.role] ?? user.role}</span>
        </span>
      )}
      <Button onClick={() => void signOut()}>{shell.signOut}</Button>
    </>
  )
}
