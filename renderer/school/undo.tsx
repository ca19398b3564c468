import { UndoOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useUndo } from '../store/session.tsx'
import { useCommands } from '../ui/commands.ts'
import { useKeys } from '../ui/keys.ts'
import { useWords } from '../words/words.tsx'

/** Takes back what this person did last in this window: Ctrl+Z outside a field. */
export function UndoButton() {
  const { shell, acts: words } = useWords()
  const { last, undo } = useUndo()
  const label = last ? shell.undo(words[last.act] ?? shell.lastAct) : shell.undoNothing
  const run = () => {
    if (last) void undo(last)
  }
  useKeys({ 'Ctrl+Z': run })
  useCommands(last ? [{ id: 'undo', label, keys: 'Ctrl+Z', run }] : [])
  return (
    <Button
      type="text"
      icon={<UndoOutlined aria-hidden />}
      aria-label={label}
      title={label}
      disabled={!last}
      onClick={run}
    >
      {shell.undoShort}
    </Button>
  )
}

/** What came of it: what somebody has changed since is left alone and said (OP1). */
export function UndoNote() {
  const { shell, acts: words, refusals } = useWords()
  const { told, undo, putAway } = useUndo()
  if (!told) return null
  const { operation, refusal, kept } = told
  const act = words[told.act] ?? shell.lastAct
  if (refusal) {
    return (
      <Alert
        type="warning"
        showIcon
        closable
        onClose={putAway}
        title={refusals[refusal.refused](refusal.facts ?? {})}
      />
    )
  }
  return (
    <Alert
      type="info"
      role="status"
      showIcon
      closable
      onClose={putAway}
      title={kept > 0 ? shell.undoneBut(act, kept) : shell.undone(act)}
      action={
        operation !== undefined && (
          <Button size="small" onClick={() => void undo({ operation, act: told.act })}>
            {shell.redo}
          </Button>
        )
      }
    />
  )
}
