import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'

/** One at a time and in their order; each with its number in the same transaction. */
export async function migrate(client: pg.ClientBase): Promise<void> {
  await client.query('CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY)')
  const { rows } = await client.query<{ number: number }>('SELECT number FROM migrations')
  const done = new Set(rows.map(({ number }) => number))
  const folder = new URL('migrations/', import.meta.url)
  for (const file of (await readdir(folder)).sort()) {
    const number = Number.parseInt(file, 10)
    if (done.has(number)) continue
    await client.query('BEGIN')
    await client.query(await readFile(new URL(file, folder), 'utf8'))
    await client.query('INSERT INTO migrations (number) VALUES ($1)', [number])
    await client.query('COMMIT')
  }
}
