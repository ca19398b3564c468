import { toHex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { COUNTY_ROLES, type CountyRole } from '../../shared/domain/kinds/roles.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import type { Official } from './official.ts'
import { isPassword, verifierOf, verifies } from './password.ts'

/** CO2: who may sign in at the county; records of the bureau's scope. */
export interface Accounts {
  list(): readonly Account[]
  /** Undefined for a wrong name or password; both take the same time. */
  check(name: string, password: string): Promise<Account | undefined>
  /** `by` null: the first account makes itself. Refuses `value-refused`, `not-allowed`. */
  add(fresh: NewAccount, by: Official | null): Promise<CountyResult<Account>>
}

export interface Account extends Official {
  readonly name: string
}

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

export function createAccounts({ log, random, now }: AccountTools): Accounts {
  function open(): readonly (Account & { readonly verifier: string })[] {
    return log
      .fold(BUREAU_SCOPE)
      .list('account')
      .filter(({ fields }) => fields.closed !== true && isRole(fields.role))
      .map(({ id, fields }) => {
        const { name, role, verifier } = fields as { name?: string; role: CountyRole; verifier?: string }
        return { actor: id, role, name: name ?? '', verifier: verifier ?? '' }
      })
  }

  async function check(name: string, password: string): Promise<Account | undefined> {
    const found = open().find((one) => one.name === name)
    nobody ??= verifierOf('nobody has this password')
    const right = await verifies(found?.verifier ?? (await nobody), password)
    return found && right ? withoutVerifier(found) : undefined
  }

  async function add(
    { name, role, password }: NewAccount,
    by: Official | null,
  ): Promise<CountyResult<Account>> {
    const accounts = open()
    if (by ? by.role !== 'administrator' : accounts.length > 0) return countyRefuse('not-allowed')
    const plain = name.trim()
    if (plain === '' || plain.length > 60 || accounts.some((one) => one.name === plain) || !isRole(role))
      return countyRefuse('value-refused', { field: 'name' })
    if (!isPassword(password)) return countyRefuse('value-refused', { field: 'password' })
    const id = toHex(random(16))
    const fields = { name: plain, role, verifier: await verifierOf(password) }
    const written = await log.write(BUREAU_SCOPE, {
      at: now(),
      actor: by?.actor ?? id,
      role: 'administrator',
      act: 'add-account',
      changes: Object.entries(fields).map(([field, value]) => ({
        kind: 'account',
        id,
        field,
        value,
        over: [],
      })),
    })
    return written.ok ? { ok: true, value: { actor: id, role, name: plain } } : written
  }

  return { list: () => open().map(withoutVerifier), check, add }
}

/** Checked where there is no such account, so that a wrong name takes as long as a wrong password. */
let nobody: Promise<string> | undefined

function withoutVerifier({ actor, role, name }: Account): Account {
  return { actor, role, name }
}

function isRole(role: unknown): role is CountyRole {
  return (COUNTY_ROLES as readonly unknown[]).includes(role)
}
