import { Button, Typography } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ConsoleControl } from '../../../shared/contract/county-http.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** MG5 b, c: what of a school the county set aside, cut or revoked, each taken back here with a reason. */
export function ControlList({ scope }: { readonly scope: Hex }) {
  const { devices: words } = useCountyWords()
  const { client, changed, may, look, act } = useConsole()
  const [lines, setLines] = useState<readonly ConsoleControl[]>([])
  const [asked, setAsked] = useState<ConsoleControl>()

  const read = useCallback(async () => {
    const answer = await look(client.ask('controls', { scope }))
    if (answer) setLines(answer.lines)
  }, [client, look, scope])

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when something changed
  useEffect(() => {
    void read()
  }, [read, changed])

  async function takeBack(of: Hex, reason: string): Promise<void> {
    await act(client.ask('take-back', { scope, of, reason }))
    setAsked(undefined)
    await read()
  }

  if (lines.length === 0) return null
  return (
    <section className="panel-part" aria-label={words.controls}>
      <Typography.Title level={4}>{words.controls}</Typography.Title>
      <ul className="standing-list">
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              <strong>{words.controlNames[line.kind](line)}</strong>{' '}
              <span className="page-count">{[line.by, momentText(line.at)].join(' ')}</span>
              <div className="document-text">{line.reason}</div>
              {line.takenBack && (
                <div className="page-count">
                  {words.takenBack(line.takenBack.by, momentText(line.takenBack.at), line.takenBack.reason)}
                </div>
              )}
            </span>
            {!line.takenBack && may('take-back') && (
              <Button onClick={() => setAsked(line)}>{words.takeBack}</Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <ReasonDialog
          title={words.takeBackTitle}
          what={words.controlNames[asked.kind](asked)}
          text={words.takeBackTexts[asked.kind]}
          act={words.takeBack}
          onAct={(reason) => takeBack(asked.id, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}
