import type { ViewDump } from './county-store.ts'

/** Names, columns with their types, and keys of the view's tables; the order of columns is the dump's. */
export interface Table {
  readonly name: string
  readonly columns: Readonly<Record<string, string>>
  readonly key: readonly string[]
}

export const TABLES: { readonly [T in keyof ViewDump]: Table } = {
  rows: {
    name: 'records',
    columns: { scope: 'text', kind: 'text', id: 'text', row: 'jsonb' },
    key: ['scope', 'kind', 'id'],
  },
  documents: {
    name: 'documents',
    columns: {
      scope: 'text',
      kind: 'text',
      id: 'text',
      step: 'text',
      title: 'text',
      year: 'integer',
      contested: 'integer',
      uncovered: 'integer',
      at: 'bigint',
      submitted: 'bigint',
      by: 'text',
      number: 'text',
      opinion: 'text',
    },
    key: ['scope', 'kind', 'id'],
  },
  schools: { name: 'schools', columns: { scope: 'text', code: 'text', name: 'text' }, key: ['scope'] },
  devices: {
    name: 'devices',
    columns: {
      scope: 'text',
      key: 'text',
      number: 'bigint',
      enrolled: 'bigint',
      heard: 'bigint',
      revoked: 'boolean',
      copied: 'boolean',
    },
    key: ['scope', 'key'],
  },
  packages: {
    name: 'packages',
    columns: {
      scope: 'text',
      direction: 'text',
      place: 'bigint',
      at: 'bigint',
      by: 'text',
      file: 'text',
      number: 'bigint',
      fresh: 'bigint',
      known: 'bigint',
    },
    key: ['scope', 'direction', 'place'],
  },
}

/** Inserts or replaces the lines of one jsonb array. */
export function putSql({ name, columns, key }: Table): string {
  const names = Object.keys(columns).map(quoted)
  const typed = Object.entries(columns).map(([column, type]) => `${quoted(column)} ${type}`)
  const others = names.filter((column) => !key.map(quoted).includes(column))
  return `INSERT INTO ${name} (${names.join(', ')})
    SELECT ${names.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS line(${typed.join(', ')})
    ON CONFLICT (${key.map(quoted).join(', ')})
    DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`
}

export function listSql({ name, columns, key }: Table, rest = ''): string {
  const names = Object.keys(columns).map(quoted).join(', ')
  return `SELECT ${names} FROM ${name} ${rest || `ORDER BY ${key.map(quoted).join(', ')}`}`
}

function quoted(column: string): string {
  return `"${column}"`
}
