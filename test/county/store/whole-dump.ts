import type { CountyStore, ViewDump } from '../../../county/store/county-store.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { BUREAU_SCOPE } from '../../../shared/operation/scopes.ts'

/** All that a view holds, scope by scope. */
export async function wholeDump(store: CountyStore): Promise<ViewDump> {
  const scopes = new Set([BUREAU_SCOPE, ...((await store.reached())?.scopes ?? []).map(({ scope }) => scope)])
  const whole: ViewDump = { rows: [], documents: [], schools: [], devices: [], packages: [] }
  for (const scope of [...scopes].sort())
    for (const [table, lines] of Object.entries(await store.dump(scope)))
      (whole[table as keyof ViewDump] as unknown[]).push(...lines)
  return whole
}

/** Scopes of which the view does not show what is durable. */
export async function behind(store: CountyStore, log: OperationLog): Promise<string[]> {
  const shown = new Map((await store.reached())?.scopes.map(({ scope, offset }) => [scope, offset]))
  return log.scopes().filter((scope) => shown.get(scope) !== log.endOf(scope))
}
