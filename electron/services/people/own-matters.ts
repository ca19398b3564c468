import { refuse } from '../../../shared/base/refusal.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import {
  accountPerson,
  type KnownRecord,
  type PersonOf,
  sharedPersons,
} from '../../../shared/domain/account-person.ts'
import { isOfSomebody, isOwnPage, mayWriteAnyPage } from '../../../shared/domain/own-page.ts'
import { isOwnPlan, mayWriteAnyPlan, type PlanChange } from '../../../shared/domain/own-plan.ts'
import type { Fold } from '../../../shared/fold/fold.ts'

/** MG5: what the table of kinds cannot say, because it depends on whose the record is. */
export function ownMattersRefusal(fold: Fold, by: UserCard, changes: readonly PlanChange[]) {
  return planRefusal(fold, by, changes) ?? pageRefusal(fold, by, changes) ?? accountRefusal(fold, changes)
}

function planRefusal(fold: Fold, by: UserCard, changes: readonly PlanChange[]) {
  const plans = changes.filter(({ kind }) => PERSONAL.has(kind))
  if (plans.length === 0 || mayWriteAnyPlan(by.role)) return undefined
  const who = accountPerson(fold.row('user', by.id), (id) => fold.row('person', id))
  if (who.tie !== 'person') return refuse('plan-not-yours', { why: who.tie })
  return isOwnPlan(plans, who.ids, fold.row) ? undefined : refuse('plan-not-yours', { why: 'other' })
}

function pageRefusal(fold: Fold, by: UserCard, changes: readonly PlanChange[]) {
  if (mayWriteAnyPage(by.role) || !changes.some(isOfSomebody)) return undefined
  const who = accountPerson(fold.row('user', by.id), (id) => fold.row('person', id))
  if (who.tie !== 'person') return refuse('page-not-yours', { why: who.tie })
  return isOwnPage(changes, who.ids, fold.row) ? undefined : refuse('page-not-yours', { why: 'other' })
}

/** An account names somebody who is on the roster, and nobody whom another open account names. */
function accountRefusal(fold: Fold, changes: readonly PlanChange[]) {
  const touched = changes.filter(({ kind, field }) => kind === 'user' && TYING.has(field))
  if (touched.length === 0) return undefined
  const personOf: PersonOf = (id) => fold.row('person', id)
  const accounts = accountsAfter(fold, changes)
  const isTouched = ({ id }: KnownRecord) => touched.some((change) => change.id === id)
  const named = touched.filter(({ field, value }) => field === 'person' && value !== null)
  const isGone = named.some(({ value }) => accountPerson(naming(value), personOf).tie !== 'person')
  if (isGone) return refuse('account-person-gone')
  const isTaken = [...sharedPersons(accounts, personOf).values()].some((those) => those.some(isTouched))
  return isTaken ? refuse('account-person-taken') : undefined
}

/** As they would stand with these changes. */
function accountsAfter(fold: Fold, changes: readonly PlanChange[]): KnownRecord[] {
  const accounts = new Map<string, KnownRecord>(fold.list('user').map((row) => [row.id, row]))
  for (const { kind, id, field, value } of changes) {
    if (kind !== 'user' || id === null) continue
    const account = accounts.get(id) ?? { ...naming(null), id }
    accounts.set(id, { ...account, fields: { ...account.fields, [field]: value } })
  }
  return [...accounts.values()]
}

function naming(person: unknown): KnownRecord {
  return { id: '', fields: { person }, beside: {}, merged: [] }
}

const PERSONAL: ReadonlySet<string> = new Set(['personal-plan', 'personal-plan-line'])
/** What makes an account name a person, or be open. */
const TYING: ReadonlySet<string> = new Set(['person', 'closed'])
