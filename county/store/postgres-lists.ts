import type { Queue } from '../../shared/contract/county-lists.ts'
import { WAITS_FOR_COUNTY } from '../../shared/domain/documents/documents.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import type {
  DocumentsAsked,
  FoundSchools,
  NamedDevice,
  PackagesAsked,
  SchoolDocument,
  SchoolPackage,
  SchoolsAsked,
  StoreLists,
} from './county-store.ts'

export type Query = (
  sql: string,
  values: readonly unknown[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>

/** Each question is one statement and reads an index from its place on (SC1). */
export function postgresLists(query: Query): StoreLists {
  async function documents({ queue, after, most, ...asked }: DocumentsAsked) {
    const { when, values, value } = conditions()
    when.push(IN_QUEUE.all)
    if (asked.kind !== undefined) when.push(`d.kind = ${value(asked.kind)}`)
    if (asked.scope !== undefined) when.push(`d.scope = ${value(asked.scope)}`)
    if (asked.year !== undefined) when.push(`d.year = ${value(asked.year)}`)
    if (asked.from !== undefined) when.push(`d.at >= ${value(asked.from)}`)
    if (asked.until !== undefined) when.push(`d.at < ${value(asked.until)}`)
    if (asked.search) when.push(holds(value(asked.search), ['d.title', ...SCHOOL_TEXTS]))
    const from = `FROM documents d LEFT JOIN schools s ON s.scope = d.scope`
    const sums = Object.entries(IN_QUEUE).map(([one, is]) => `count(*) FILTER (WHERE ${is})::int AS "${one}"`)
    const counting = query(`SELECT ${sums.join(', ')} ${from} WHERE ${when.join(' AND ')}`, [...values])
    when.push(IN_QUEUE[queue])
    if (after) {
      const [at, scope, kind, id] = [after.at, after.scope, after.kind, after.id].map(value)
      when.push(`d.at <= ${at} AND (d.at < ${at} OR (d.scope, d.kind, d.id) > (${scope}, ${kind}, ${id}))`)
    }
    const lines = await query(
      `SELECT ${DOCUMENT_COLUMNS}, ${SCHOOL} AS school ${from} WHERE ${when.join(' AND ')}
       ORDER BY d.at DESC, d.scope, d.kind, d.id LIMIT ${value(most)}`,
      values,
    )
    const [counts] = await counting
    return {
      lines: lines as unknown as readonly SchoolDocument[],
      counts: counts as unknown as Record<Queue, number>,
    }
  }

  async function schools({ search, silentSince, order, after, most }: SchoolsAsked): Promise<FoundSchools> {
    const { when, values, value } = conditions()
    if (search) {
      const wanted = value(search)
      when.push(`(${holds(wanted, SCHOOL_TEXTS)} OR s.scope IN (
        SELECT n.scope FROM devices n JOIN ${DEVICE_NAMES} ON ${isOf('n')}
        WHERE ${holds(wanted, [DEVICE_NAME])}))`)
    }
    if (silentSince !== undefined) when.push(`coalesce(h.heard, 0) < ${value(silentSince)}`)
    const from = `FROM schools s LEFT JOIN (
        SELECT scope, max(heard) AS heard, count(*)::int AS devices FROM devices WHERE NOT revoked GROUP BY scope
      ) h ON h.scope = s.scope`
    const counting = query(`SELECT count(*)::int AS found ${from} WHERE ${when.join(' AND ')}`, [...values])
    const code = 's.code COLLATE "C", s.scope'
    const place = order === 'code' ? code : `coalesce(h.heard, 0), ${code}`
    if (after) {
      const at = [...(order === 'code' ? [] : [after.heard ?? 0]), after.code, after.scope].map(value)
      when.push(`(${place}) > (${at.join(', ')})`)
    }
    const lines = await query(
      `SELECT s.scope, s.code, s.name, coalesce(h.devices, 0) AS devices, h.heard ${from}
       WHERE ${when.join(' AND ')} ORDER BY ${place} LIMIT ${value(most)}`,
      values,
    )
    const [counted] = await counting
    return { lines: lines as unknown as FoundSchools['lines'], found: counted?.found as number }
  }

  async function packages({ direction, search, after, most }: PackagesAsked) {
    const { when, values, value } = conditions()
    if (direction !== undefined) when.push(`p.direction = ${value(direction)}`)
    if (search) when.push(holds(value(search), SCHOOL_TEXTS))
    if (after) {
      const [at, place, way, scope] = [after.at, after.place, after.direction, after.scope].map(value)
      when.push(`p.at <= ${at} AND (p.at < ${at} OR p.place < ${place}
        OR (p.place = ${place} AND (p.direction, p.scope) > (${way}, ${scope})))`)
    }
    const lines = await query(
      `SELECT p.direction, p.place, p.scope, p.at, p.by, p.file, p.number, p.fresh, p.known, ${SCHOOL} AS school
       FROM packages p LEFT JOIN schools s ON s.scope = p.scope WHERE ${when.join(' AND ')}
       ORDER BY p.at DESC, p.place DESC, p.direction, p.scope LIMIT ${value(most)}`,
      values,
    )
    return lines as unknown as readonly SchoolPackage[]
  }

  async function devices(scope: string) {
    const lines = await query(
      `SELECT d.scope, d.key, d.number, d.enrolled, d.heard, d.revoked, d.copied, coalesce((
         SELECT ${DEVICE_NAME} FROM ${DEVICE_NAMES} WHERE ${isOf('d')} ORDER BY e.id DESC LIMIT 1
       ), '') AS name
       FROM devices d WHERE d.scope = $1 ORDER BY d.enrolled, d.number`,
      [scope],
    )
    return lines as unknown as readonly NamedDevice[]
  }

  return { documents, schools, devices, packages }
}

const IN_QUEUE: Readonly<Record<Queue, string>> = {
  waiting: `d.step IN (${WAITS_FOR_COUNTY.map((step) => `'${step}'`).join(', ')})`,
  file: `d.step = 'file'`,
  return: `d.step = 'return'`,
  recognise: `d.step = 'recognise'`,
  contested: 'd.contested > 0',
  all: `(d.contested > 0 OR d.step IN ('submit', 'review', 'file', 'return', 'recognise'))`,
}

const DOCUMENT_COLUMNS = [
  'scope',
  'kind',
  'id',
  'step',
  'title',
  'year',
  'contested',
  'uncovered',
  'at',
  'submitted',
  'by',
  'number',
  'opinion',
]
  .map((column) => `d."${column}"`)
  .join(', ')

const SCHOOL = `coalesce(nullif(s.name, ''), s.code, '')`
const SCHOOL_TEXTS = ['s.name', 's.code'] as const
const DEVICE_NAMES = 'records e'
const DEVICE_NAME = `(e."row" -> 'fields' ->> 'name')`

function isOf(device: string): string {
  return `e.scope = '${BUREAU_SCOPE}' AND e.kind = 'device-enrolment' AND e."row" -> 'fields' ->> 'key' = ${device}.key`
}

/** Whether one of these contains the text of a parameter; case does not matter. */
function holds(wanted: string, columns: readonly string[]): string {
  return `(${columns.map((column) => `strpos(lower(coalesce(${column}, '')), lower(${wanted})) > 0`).join(' OR ')})`
}

/** Conditions with the values they name as `$1`, `$2` … */
function conditions() {
  const values: unknown[] = []
  const value = (one: unknown): string => `$${values.push(one)}`
  return { when: ['true'], values, value }
}
