import { Button, Table, Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { ConsoleAudit, ConsoleAuditLine } from '../../../shared/contract/county-office.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'

/** CO2: who did what, newest first; more with each press. */
export function AuditList() {
  const words = useCountyWords()
  const { client, look } = useConsole()
  const [shown, setShown] = useState<ConsoleAudit>({ lines: [], next: null })

  useEffect(() => {
    void look(client.ask('audit', { after: null })).then((first) => first && setShown(first))
  }, [client, look])

  async function more(): Promise<void> {
    const next = await look(client.ask('audit', { after: shown.next }))
    if (next) setShown({ lines: [...shown.lines, ...next.lines], next: next.next })
  }

  return (
    <section className="panel-part" aria-label={words.audit.title}>
      <Typography.Title level={4}>{words.audit.title}</Typography.Title>
      <Table<ConsoleAuditLine>
        aria-label={words.audit.title}
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={[...shown.lines]}
        columns={[
          { title: words.audit.at, className: 'nowrap-cell', render: (_, { at }) => momentText(at) },
          { title: words.audit.by, dataIndex: 'by', className: 'name-cell' },
          { title: words.audit.did, render: (_, { did }) => words.audit.acts(did) },
        ]}
      />
      {shown.next && (
        <Button className="portions" onClick={more}>
          {words.audit.more}
        </Button>
      )}
    </section>
  )
}
