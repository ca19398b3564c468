import { Button, Table } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { isKeeper } from '../../../shared/domain/kinds/school-writers.ts'
import { closeAccount, nameAccountPerson } from '../../actions/write-account.ts'
import { useRows, useSave, useStatus } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { saidField } from '../document/said-value.ts'
import { TwoValues } from '../document/two-values.tsx'
import { AccountPersonCell } from './account-person.tsx'
import { AddAccount } from './add-account.tsx'
import { GivePin } from './give-pin.tsx'
import { useAccountPersons } from './use-account-persons.ts'

/** Users of the school's scope and whether they have a PIN on this PC (TR4). */
export function Accounts() {
  const words = useWords()
  const { start, shell } = words
  const { users, user } = useStatus()
  const rows = useRows('user')
  const persons = useAccountPersons()
  const save = useSave()
  const [pinFor, setPinFor] = useState<Hex>()
  const [adding, setAdding] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const keeper = user !== null && isKeeper(user.role)

  function hasPin({ id }: ViewRow): boolean {
    return users.some((card) => card.id === id && card.hasPin)
  }

  async function close(row: ViewRow): Promise<void> {
    const answer = await save('close-account', closeAccount(row, row.fields.closed !== true))
    setRefusal(answer.ok ? undefined : answer.refusal)
  }

  async function choose(row: ViewRow, person: Hex | null): Promise<void> {
    const answer = await save('name-account-person', nameAccountPerson(row, person))
    setRefusal(answer.ok ? undefined : answer.refusal)
  }

  return (
    <>
      <RefusalNote refusal={refusal} />
      {rows.map((row) => (
        <TwoValues
          key={row.id}
          row={row}
          labelOf={(field) => `${nameOf(row)} ${saidField(row.kind, field, words)}`}
        />
      ))}
      <Table<ViewRow>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          { title: start.accountName, key: 'name', className: 'name-cell', render: (_, row) => nameOf(row) },
          {
            title: start.role,
            key: 'role',
            render: (_, { fields }) => shell.roles[String(fields.role)] ?? String(fields.role),
          },
          {
            title: start.accountPerson,
            key: 'person',
            render: (_, row) => (
              <AccountPersonCell
                account={row}
                persons={persons}
                mayChoose={keeper}
                onChoose={(person) => void choose(row, person)}
              />
            ),
          },
          {
            title: start.pin,
            key: 'pin',
            render: (_, row) => {
              if (row.fields.closed === true) return start.closed
              return hasPin(row) ? start.hasPin : start.lacksPin
            },
          },
          {
            title: start.actions,
            key: 'actions',
            render: (_, row) => (
              <div className="form-actions">
                {row.fields.closed !== true && (keeper || row.id === user?.id) && (
                  <Button size="small" onClick={() => setPinFor(row.id)}>
                    {hasPin(row) ? start.resetPin : start.setPin}
                  </Button>
                )}
                {keeper && row.id !== user?.id && (
                  <Button size="small" onClick={() => close(row)}>
                    {row.fields.closed === true ? start.openAccount : start.closeAccount}
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
      {pinFor !== undefined && (
        <GivePin
          key={pinFor}
          user={pinFor}
          name={nameOf(rows.find(({ id }) => id === pinFor))}
          onDone={() => setPinFor(undefined)}
        />
      )}
      {keeper && !adding && pinFor === undefined && (
        <p className="settings-add">
          <Button onClick={() => setAdding(true)}>{start.addAccount}</Button>
        </p>
      )}
      {adding && (
        <AddAccount
          onDone={(id) => {
            setAdding(false)
            setPinFor(id)
          }}
        />
      )}
    </>
  )
}

function nameOf(row: ViewRow | undefined): string {
  return String(row?.fields.name ?? '')
}
