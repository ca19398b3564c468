import { Button, Table, Typography } from 'antd'
import { useState } from 'react'
import type { ConsoleRequest } from '../../../shared/contract/county-http.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { Page } from '../../ui/page.tsx'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { EnrolPanel } from './enrol-panel.tsx'
import { SchoolList } from './school-list.tsx'

/** 学校与电脑: the requests that wait, every school, and the PCs of the one that is open. */
export function DevicesPage() {
  const words = useCountyWords()
  const { client, overview, may, act } = useConsole()
  // The panel outlives its request: the words to read out come after it was answered.
  const [chosen, setChosen] = useState<ConsoleRequest>()
  const requests = overview?.requests ?? []
  const open = may('open-request') && (
    <FileButton label={words.devices.open} onFile={(file) => act(client.upload('open-request', file))} />
  )
  return (
    <Page title={words.sections.devices} count={words.devices.count(requests.length)} actions={open}>
      {requests.length === 0 ? (
        <p className="page-count">
          {words.devices.none} · {words.devices.noneNext}
        </p>
      ) : (
        <Table<ConsoleRequest>
          aria-label={words.devices.requests}
          rowKey="hash"
          size="small"
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={[...requests]}
          columns={[
            { title: words.school, dataIndex: 'schoolName', className: 'name-cell' },
            { title: words.code, dataIndex: 'school' },
            { title: words.devices.device, dataIndex: 'deviceName', className: 'name-cell' },
            {
              key: 'act',
              render: (_, request) =>
                may('enrol-device') ? (
                  <Button type="link" onClick={() => setChosen(request)}>
                    {words.devices.compare}
                  </Button>
                ) : (
                  words.devices.byAdministrator
                ),
            },
          ]}
        />
      )}
      {chosen && <EnrolPanel key={chosen.hash} request={chosen} onClose={() => setChosen(undefined)} />}
      <section className="panel-part" aria-label={words.devices.known}>
        <Typography.Title level={4}>{words.devices.known}</Typography.Title>
        <SchoolList />
      </section>
    </Page>
  )
}
