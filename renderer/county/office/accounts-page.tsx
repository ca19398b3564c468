import { Button, Table } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { ConsoleAccount, ConsoleAccounts } from '../../../shared/contract/county-office.ts'
import { Page } from '../../ui/page.tsx'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'
import { DoneNote } from '../problem-note.tsx'
import { AccountDialog, type AccountTask } from './account-dialog.tsx'
import { AuditList } from './audit-list.tsx'

/** 账号: who may sign in, and who did what (CO2). */
export function AccountsPage() {
  const words = useCountyWords()
  const { client, look } = useConsole()
  const [known, setKnown] = useState<ConsoleAccounts>()
  const [task, setTask] = useState<AccountTask>()
  const [done, setDone] = useState<string>()
  /** Each act is in the audit list at once. */
  const [acts, setActs] = useState(0)

  const read = useCallback(async () => {
    const answer = await look(client.ask('accounts', {}))
    if (answer) setKnown(answer)
  }, [client, look])

  useEffect(() => {
    void read()
  }, [read])

  function begin(next: AccountTask): void {
    setDone(undefined)
    setTask(next)
  }

  async function finished(said: string): Promise<void> {
    setTask(undefined)
    setDone(said)
    setActs((before) => before + 1)
    await read()
  }

  const accounts = known?.accounts ?? []
  const open = accounts.filter(({ closed }) => !closed)
  return (
    <Page
      title={words.sections.accounts}
      count={words.accounts.count(open.length)}
      actions={
        <Button type="primary" onClick={() => begin({ act: 'add' })}>
          {words.accounts.add}
        </Button>
      }
    >
      <DoneNote text={done} />
      <Table<ConsoleAccount>
        aria-label={words.sections.accounts}
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={[...open, ...accounts.filter(({ closed }) => closed)]}
        columns={[
          { title: words.name, dataIndex: 'name', className: 'name-cell' },
          { title: words.accounts.role, render: (_, { role }) => words.roles[role] },
          { title: words.accounts.madeAt, render: (_, { madeAt }) => momentText(madeAt) },
          {
            title: words.accounts.madeBy,
            className: 'name-cell',
            render: (_, { madeBy }) => madeBy ?? words.accounts.first,
          },
          {
            title: words.accounts.state,
            render: (_, { closed }) => (closed ? words.accounts.closed : words.accounts.open),
          },
          {
            key: 'act',
            render: (_, account) =>
              !account.closed &&
              account.id !== known?.own && (
                <>
                  <Button type="link" onClick={() => begin({ act: 'reset', account })}>
                    {words.accounts.reset}
                  </Button>
                  <Button type="link" danger onClick={() => begin({ act: 'close', account })}>
                    {words.accounts.close}
                  </Button>
                </>
              ),
          },
        ]}
      />
      <AuditList key={acts} />
      {task && <AccountDialog task={task} onDone={finished} onClose={() => setTask(undefined)} />}
    </Page>
  )
}
