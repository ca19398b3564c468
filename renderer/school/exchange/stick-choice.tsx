import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { DriveCard } from '../../../shared/contract/drive-values.ts'
import { useHost } from '../../store/session.tsx'
import { sizeText } from '../../ui/size-text.ts'
import { useWords } from '../../words/words.tsx'

/** A stick that was just plugged in appears, and only this screen asks. */
const LOOK_AGAIN_MS = 3000

export interface StickChoiceProps {
  /** What stands in the field. */
  readonly chosen?: string
  readonly onChoose: (folder: string) => void
}

/** The sticks that are plugged in now, one button each; and the system's own dialog where this window has one. */
export function StickChoice({ chosen, onChoose }: StickChoiceProps) {
  const { machine } = useWords()
  const host = useHost()
  const drives = useDrives()

  async function choose(): Promise<void> {
    const folder = await host.window?.chooseFolder()
    if (folder) onChoose(folder)
  }

  return (
    <div className="stick-choice">
      <span className="page-count">
        {drives === undefined || drives.length > 0 ? machine.sticks : machine.noSticks}
      </span>
      {drives?.map(({ path, label, free }) => (
        <Button key={path} size="small" aria-pressed={path === chosen} onClick={() => onChoose(path)}>
          {machine.stick(path, label)}
          {free !== null && <span className="page-count">{machine.free(sizeText(free))}</span>}
        </Button>
      ))}
      {host.window && (
        <Button size="small" onClick={choose}>
          {machine.chooseFolder}
        </Button>
      )}
    </div>
  )
}

/** Undefined until the system has answered once; the same list while nothing changes. */
function useDrives(): readonly DriveCard[] | undefined {
  const { api } = useHost()
  const [drives, setDrives] = useState<readonly DriveCard[]>()
  useEffect(() => {
    let isShown = true
    let again: ReturnType<typeof setTimeout> | undefined
    async function look(): Promise<void> {
      const answer = await api.drives({}).catch(() => undefined)
      if (!isShown) return
      if (answer?.ok) setDrives((before) => (isSame(before, answer.value) ? before : answer.value))
      again = setTimeout(look, LOOK_AGAIN_MS)
    }
    void look()
    return () => {
      isShown = false
      clearTimeout(again)
    }
  }, [api])
  return drives
}

function isSame(before: readonly DriveCard[] | undefined, now: readonly DriveCard[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}
