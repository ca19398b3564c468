import { type Hex, toHex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { CountyRole } from '../../shared/domain/kinds/roles.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import { type CountyWriting, createCountyWriting } from '../exchange/county-writing.ts'
import { type AccountRecord, accountRecords } from './account-records.ts'
import type { Official } from './official.ts'
import { isPassword, verifierOf, verifies } from './password.ts'

/** CO2: who may sign in at the county; records of the bureau's scope. */
export interface Accounts {
  /** Who can sign in. */
  list(): readonly Account[]
  /** Every account there ever was. */
  lines(): readonly AccountLine[]
  /** Undefined for a wrong name or password; both take the same time. */
  check(name: string, password: string): Promise<Account | undefined>
  /** `by` null: the first account makes itself. Refuses `account-name`, `password-unfit`, `not-allowed`. */
  add(fresh: NewAccount, by: Official | null): Promise<CountyResult<Account>>
  /** For ever. Refuses `account-unknown`, `account-own`: so an administrator stays, whoever closes whom. */
  close(account: Hex, by: Official): Promise<CountyResult<null>>
  /** One's own. Refuses `password-wrong`, `password-unfit`. */
  changePassword(old: string, password: string, by: Official): Promise<CountyResult<null>>
  /** `by` null: at the server itself, by whoever may read its folder. Refuses `account-unknown`, `password-unfit`. */
  resetPassword(account: Hex, password: string, by: Official | null): Promise<CountyResult<null>>
}

export interface Account extends Official {
  readonly name: string
  /** Another one after each new password: what was signed in with the old one is signed out by it. */
  readonly since: string
}

/** Without the password's verifier. */
export type AccountLine = Omit<AccountRecord, 'verifier' | 'writes'>

export interface NewAccount {
  readonly name: string
  readonly role: CountyRole
  readonly password: string
}

export interface AccountTools {
  readonly log: OperationLog
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
}

type Writing = Pick<CountyWriting, 'write' | 'inTurn'>

/** Without `writing`: in the journal alone, where no view follows it yet. */
export function createAccounts(tools: AccountTools, writing: Writing = journalAlone(tools)): Accounts {
  const records = () => accountRecords(tools.log.fold(BUREAU_SCOPE))
  const open = () => records().filter(({ closed }) => !closed)

  async function check(name: string, password: string): Promise<Account | undefined> {
    const found = open().find((one) => one.name === name)
    nobody ??= verifierOf('nobody has this password')
    const right = await verifies(found?.verifier ?? (await nobody), password)
    return found && right ? accountOf(found) : undefined
  }

  function add(fresh: NewAccount, by: Official | null): Promise<CountyResult<Account>> {
    return writing.inTurn(BUREAU_SCOPE, async () => {
      const accounts = records()
      if (by ? !isAdministrator(by) : accounts.some(({ closed }) => !closed))
        return countyRefuse('not-allowed')
      const name = fresh.name.trim()
      // Also of one that was closed: the trail of who did what says names.
      if (name === '' || name.length > 60 || accounts.some((one) => one.name === name))
        return countyRefuse('account-name')
      if (!isPassword(fresh.password)) return countyRefuse('password-unfit')
      const id = toHex(tools.random(16))
      const fields = { name, role: fresh.role, verifier: await verifierOf(fresh.password) }
      const changes = Object.entries(fields).map(([field, value]) => change(id, field, value, []))
      const written = await writing.write(BUREAU_SCOPE, by ?? administrator(id), 'add-account', changes)
      return written.ok
        ? { ok: true, value: { actor: id, role: fresh.role, name, since: written.value } }
        : written
    })
  }

  function close(account: Hex, by: Official): Promise<CountyResult<null>> {
    return writing.inTurn(BUREAU_SCOPE, async () => {
      const found = open().find(({ actor }) => actor === account)
      if (!isAdministrator(by)) return countyRefuse('not-allowed')
      if (!found) return countyRefuse('account-unknown')
      if (account === by.actor) return countyRefuse('account-own')
      const closing = change(account, 'closed', true, found.writes.closed)
      return done(await writing.write(BUREAU_SCOPE, by, 'close-account', [closing]))
    })
  }

  async function changePassword(old: string, password: string, by: Official): Promise<CountyResult<null>> {
    const found = open().find(({ actor }) => actor === by.actor)
    if (!found || !(await verifies(found.verifier, old))) return countyRefuse('password-wrong')
    // A verifier is an administrator's to write (MG5); of one's own, the server writes it in that place.
    return setPassword(by.actor, password, 'change-password', administrator(by.actor))
  }

  async function resetPassword(
    account: Hex,
    password: string,
    by: Official | null,
  ): Promise<CountyResult<null>> {
    if (!by) return setPassword(account, password, 'rescue-password', administrator(account))
    return isAdministrator(by)
      ? setPassword(account, password, 'reset-password', by)
      : countyRefuse('not-allowed')
  }

  async function setPassword(
    account: Hex,
    password: string,
    act: string,
    by: Official,
  ): Promise<CountyResult<null>> {
    if (!isPassword(password)) return countyRefuse('password-unfit')
    const verifier = await verifierOf(password)
    return writing.inTurn(BUREAU_SCOPE, async () => {
      const found = open().find(({ actor }) => actor === account)
      if (!found) return countyRefuse('account-unknown')
      const changes = [change(account, 'verifier', verifier, found.writes.verifier)]
      return done(await writing.write(BUREAU_SCOPE, by, act, changes))
    })
  }

  /** By what stands now: of two administrators who close each other at once, one stays. */
  function isAdministrator({ actor }: Official): boolean {
    return open().some((one) => one.actor === actor && one.role === 'administrator')
  }

  return {
    list: () => open().map(accountOf),
    lines: () => records().map(({ verifier: _, writes: __, ...line }) => line),
    check,
    add,
    close,
    changePassword,
    resetPassword,
  }
}

/** Checked where there is no such account, so that a wrong name takes as long as a wrong password. */
let nobody: Promise<string> | undefined

function accountOf({ actor, role, name, writes }: AccountRecord): Account {
  return { actor, role, name, since: writes.verifier.join(' ') }
}

function administrator(actor: Hex): Official {
  return { actor, role: 'administrator' }
}

function change(id: Hex, field: string, value: Value, over: readonly Hex[]): Change {
  return { kind: 'account', id, field, value, over }
}

function done(written: CountyResult<unknown>): CountyResult<null> {
  return written.ok ? { ok: true, value: null } : written
}

function journalAlone({ log, now }: AccountTools): Writing {
  const store = { reachable: () => undefined }
  return createCountyWriting(
    { log, now, store },
    { following: (_scopes, act) => act(), changed: () => undefined },
  )
}
