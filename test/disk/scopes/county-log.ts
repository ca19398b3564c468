import type { Hex } from '../../../shared/base/bytes.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import type { Disk } from '../../../shared/disk/disk.ts'
import { openOperationLog } from '../../../shared/disk/journal/open-log.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import type { ArrivedPackage } from '../../../shared/disk/packages/package-meta.ts'
import type { Written } from '../../../shared/operation/operation.ts'
import { BUREAU_SCOPE, PUBLIC_SCOPE } from '../../../shared/operation/scopes.ts'
import { type Pen, pen, set } from '../../worlds/feed-pen.ts'
import { chance } from '../journal-world.ts'

/** A county's log with two schools, as intake and officials fill it. */
export const [EAST, WEST] = [derivedId('scope', 'east'), derivedId('scope', 'west')]

export async function openCounty(disk: Disk, openMost?: number): Promise<OperationLog> {
  const random = chance(7)
  const opened = await openOperationLog(disk, '/county', {
    random: (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
    now: () => 7,
    key: 'b'.repeat(64),
    home: null,
    ...(openMost === undefined ? {} : { openMost }),
  })
  if (!opened.ok) throw new Error(opened.refusal.refused)
  return opened.value
}

export async function decide(log: OperationLog, scope: Hex, text: string): Promise<Written> {
  const changes = [set('plan', derivedId('plan', text), 'title', text)]
  const act = { at: 5, actor: 'c'.repeat(32), role: 'training-office', act: 'test', changes }
  const saved = await log.holding([scope], () => log.write(scope, act))
  if (!saved.ok) throw new Error(saved.refusal.refused)
  return saved.value.written
}

export async function arrive(log: OperationLog, scope: Hex, operations: readonly Written[]): Promise<void> {
  const taken = await log.holding([scope, PUBLIC_SCOPE], () =>
    log.takeIn(metaOf(scope, operations), operations),
  )
  if (!taken.ok) throw new Error(taken.refusal.refused)
}

export function newLine(of: Pen, text: string): Written {
  return of.write(set('plan-line', derivedId('line', text), 'theme', text))
}

export async function note(
  log: OperationLog,
  name: string,
  value: Parameters<OperationLog['note']>[1],
): Promise<void> {
  const noted = await log.note(name, value)
  if (!noted.ok) throw new Error(noted.refusal.refused)
}

/** A year of two schools, a step at a time, so that the power can go in any. */
export function yearSteps(): ((log: OperationLog) => Promise<unknown>)[] {
  const [east, west] = [pen('east'), pen('west')]
  const shared = pen('shared', PUBLIC_SCOPE)
  const steps: ((log: OperationLog) => Promise<unknown>)[] = []
  for (let round = 0; round < 3; round++) {
    const [first, second, other] = [`east ${round}`, `east ${round}b`, `west ${round}`]
    const mine = [newLine(east, first), newLine(east, second)]
    const theirs = [newLine(west, other), shared.write(set('scheme', derivedId('s', round), 'is', { round }))]
    steps.push(
      (log) => arrive(log, EAST, mine),
      (log) => decideAll(log, [EAST, WEST, BUREAU_SCOPE], first, round > 0),
      (log) => note(log, 'answered', { scope: EAST, number: round }),
      // Something of the public scope came back with it.
      (log) => arrive(log, WEST, theirs),
      (log) => note(log, 'request', { round }),
      (log) => note(log, 'enrolled', { scope: WEST, round }),
    )
  }
  return [...steps, (log) => log.leaveFeeds('put-back'), (log) => decide(log, EAST, 'last')]
}

/** At once, where each has its feed already: which one draws its name first would be chance. */
async function decideAll(
  log: OperationLog,
  scopes: readonly Hex[],
  text: string,
  atOnce: boolean,
): Promise<void> {
  if (atOnce) await Promise.all(scopes.map((scope) => decide(log, scope, text)))
  else for (const scope of scopes) await decide(log, scope, text)
}

/** All that the log says, of every scope. */
export async function sayings(log: OperationLog): Promise<unknown> {
  const scopes = [EAST, WEST, PUBLIC_SCOPE, BUREAU_SCOPE]
  return log.holding(scopes, async () => ({
    general: ['request', 'enrolled', 'answered', 'feeds-left'].map((name) => log.notes(name)),
    scopes: scopes.map((scope) => {
      const { fold, packages, notes } = log.scope(scope)
      const kinds = ['plan', 'plan-line', 'scheme'] as const
      return {
        operations: [...fold.graph.complete()].map(({ id }) => id).sort(),
        rows: kinds.flatMap((kind) => fold.list(kind).map(({ id }) => `${kind} ${id}`)),
        packages: packages().map(({ id }) => id),
        notes: ['answered', 'enrolled'].map((name) => notes(name)),
        end: log.endOf(scope),
      }
    }),
  }))
}

function metaOf(scope: Hex, operations: readonly Written[]): ArrivedPackage {
  const tips = operations.map(({ operation, hash }) => ({ feed: operation.feed, seq: operation.seq, hash }))
  return {
    id: derivedId('package', ...operations.map(({ id }) => id)),
    kind: 'up',
    number: 1,
    scope,
    sender: 'd'.repeat(64),
    at: 7,
    by: 'http',
    file: '',
    tips,
    publicTips: [],
    heads: [],
    revocations: null,
    devices: [],
  }
}
