import { WarningOutlined } from '@ant-design/icons'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { mayWriteAnyPlan } from '../../../shared/domain/own-plan.ts'
import { useWords } from '../../words/words.tsx'
import { PersonChoice, usePersonNames } from '../training/person-choice.tsx'
import type { AccountPersons } from './use-account-persons.ts'

export interface AccountPersonCellProps {
  readonly account: ViewRow
  readonly persons: AccountPersons
  readonly mayChoose: boolean
  readonly onChoose: (person: Hex | null) => void
}

/** Who of the roster an account is: a keeper chooses, and what is not in order is said. */
export function AccountPersonCell({ account, persons, mayChoose, onChoose }: AccountPersonCellProps) {
  const { start } = useWords()
  const names = usePersonNames()
  const named = persons.of(account)
  const person = named.tie === 'person' ? named.person : ''
  const sharing = persons.sharing(account)
  const isOpen = account.fields.closed !== true
  const needsOne = isOpen && !mayWriteAnyPlan(String(account.fields.role))
  return (
    <>
      {mayChoose && isOpen ? (
        <PersonChoice
          label={start.accountPersonOf(String(account.fields.name))}
          value={person}
          among={persons.free(account)}
          onChange={onChoose}
          onClear={() => onChoose(null)}
        />
      ) : (
        person !== '' && names(person)
      )}
      {named.tie !== 'person' && (named.tie === 'gone' || needsOne) && (
        <Doubt text={start.accountTies[named.tie]} />
      )}
      {sharing.length > 0 && (
        <Doubt
          text={start.accountShared(sharing.map(({ fields }) => String(fields.name)).join(start.join))}
        />
      )}
    </>
  )
}

function Doubt({ text }: { readonly text: string }) {
  return (
    <div className="frame-quiet">
      <WarningOutlined aria-hidden /> {text}
    </div>
  )
}
