import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countLine, readCount } from './count-tests.ts'
import { provision } from './provision.ts'
import { runNpm, runStep } from './run-step.ts'

// `npm test`: everything a commit is held to, and what takes longer; stops at the first step that fails.

const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const CONFIG = fileURLToPath(new URL('vitest.config.ts', import.meta.url))

const reports = await mkdtemp(join(tmpdir(), 'yanxiubu-tests-'))
const unit = join(reports, 'unit.json')
const slow = join(reports, 'slow.json')

const passed =
  (await provision()) &&
  (await runNpm(['run', 'check'], { TEST_REPORT: unit })) === 0 &&
  (await runStep(
    process.execPath,
    [VITEST, 'run', '--config', CONFIG, '--project', 'slow', '--project', 'electron'],
    {
      TEST_REPORT: slow,
    },
  )) === 0 &&
  (await runNpm(['run', 'simulate', '--', '--seeds', '500', '--from', '1'])) === 0

process.stdout.write(`${countLine([await readCount(unit), await readCount(slow)], passed)}\n`)
await rm(reports, { recursive: true, force: true })
process.exitCode = passed ? 0 : 1
