import { Button, Input, Modal, Table } from 'antd'
import { useState } from 'react'
import type { ConsoleDevice, ConsoleSchool } from '../../../shared/contract/county-http.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'

interface Line extends ConsoleDevice {
  readonly school: string
  readonly code: string
}

/** Every device with its school; a lost one is revoked here (TR2). */
export function SchoolsTable({ schools }: { readonly schools: readonly ConsoleSchool[] }) {
  const words = useCountyWords()
  const { client, may, act } = useConsole()
  const [asked, setAsked] = useState<Line>()
  const [reason, setReason] = useState('')
  const lines = schools.flatMap(({ name, code, devices }) =>
    devices.map((device): Line => ({ ...device, school: name, code })),
  )

  async function revoke(): Promise<void> {
    if (asked) await act(client.ask('revoke-device', { key: asked.key, reason: reason.trim() }))
    setAsked(undefined)
    setReason('')
  }

  return (
    <>
      <Table<Line>
        aria-label={words.devices.known}
        rowKey="key"
        size="small"
        pagination={false}
        dataSource={lines}
        columns={[
          { title: words.code, dataIndex: 'code' },
          { title: words.school, dataIndex: 'school', className: 'name-cell' },
          { title: words.devices.number, dataIndex: 'number', align: 'right' },
          { title: words.devices.enrolledAt, render: (_, { enrolled }) => momentText(enrolled) },
          {
            title: words.devices.heardAt,
            render: (_, { heard }) => (heard === null ? words.devices.never : momentText(heard)),
          },
          {
            title: words.devices.state,
            render: (_, { revoked, copied }) =>
              revoked ? words.devices.revoked : copied ? words.devices.copied : words.devices.open_,
          },
          {
            key: 'act',
            render: (_, line) =>
              !line.revoked &&
              may('revoke-device') && (
                <Button type="link" danger onClick={() => setAsked(line)}>
                  {words.devices.revoke}
                </Button>
              ),
          },
        ]}
      />
      <Modal
        open={asked !== undefined}
        title={words.devices.revokeTitle}
        okText={words.devices.revoke}
        okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
        onOk={revoke}
        onCancel={() => setAsked(undefined)}
      >
        <p>
          {asked?.school} · {asked?.number}
        </p>
        <p>{words.devices.revokeText}</p>
        <Input
          aria-label={words.devices.reason}
          placeholder={words.devices.reason}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </>
  )
}
