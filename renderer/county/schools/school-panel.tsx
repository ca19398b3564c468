import { Button, Table, Typography } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ConsoleDevice, ConsoleSchool } from '../../../shared/contract/county-lists.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'
import { ControlList } from './control-list.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

interface SchoolPanelProps {
  readonly scope: Hex
  readonly onClose: () => void
}

/** One school and its PCs by their names; a lost one is revoked here (TR2). */
export function SchoolPanel({ scope, onClose }: SchoolPanelProps) {
  const { devices: words, close } = useCountyWords()
  const { client, changed, may, look, act } = useConsole()
  const [school, setSchool] = useState<ConsoleSchool>()
  const [asked, setAsked] = useState<ConsoleDevice>()

  const read = useCallback(async () => {
    const answer = await look(client.ask('school', { scope }))
    if (answer) setSchool(answer)
  }, [client, look, scope])

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when something changed
  useEffect(() => {
    void read()
  }, [read, changed])

  async function revoke(key: Hex, reason: string): Promise<void> {
    await act(client.ask('revoke-device', { key, reason }))
    setAsked(undefined)
    await read()
  }

  if (!school) return null
  return (
    <section className="beside-panel" aria-label={words.panelOf}>
      <div className="panel-head">
        <Typography.Title level={4}>
          {school.code} {school.name}
        </Typography.Title>
        <Button onClick={onClose}>{close}</Button>
      </div>
      <Table<ConsoleDevice>
        aria-label={words.devices}
        rowKey="key"
        size="small"
        pagination={false}
        dataSource={[...school.devices]}
        columns={[
          { title: words.device, render: (_, { name }) => name || words.nameless, className: 'name-cell' },
          { title: words.number, dataIndex: 'number', align: 'right', className: 'number-cell' },
          { title: words.enrolledAt, render: (_, { enrolled }) => momentText(enrolled) },
          {
            title: words.heardAt,
            render: (_, { heard }) => (heard === null ? words.never : momentText(heard)),
          },
          {
            title: words.state,
            className: 'state-cell',
            render: (_, { revoked, copied }) =>
              revoked ? words.revoked : copied ? words.copied : words.open_,
          },
          {
            key: 'act',
            render: (_, device) =>
              !device.revoked &&
              may('revoke-device') && (
                <Button type="link" danger onClick={() => setAsked(device)}>
                  {words.revoke}
                </Button>
              ),
          },
        ]}
      />
      <ControlList scope={scope} />
      {asked && (
        <ReasonDialog
          title={words.revokeTitle}
          what={`${school.name || school.code} · ${asked.name || words.nameless} · ${asked.number}`}
          text={words.revokeText}
          act={words.revoke}
          onAct={(reason) => revoke(asked.key, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}
