import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { append } from './append.ts'
import type { Benchmark, Ground } from './benchmark.ts'
import { countyClaims } from './county/claims.ts'
import { countyEvening } from './county/evening.ts'
import { type GrownCounty, growCounty } from './county/grown-county.ts'
import { countyMemory } from './county/memory.ts'
import { countyQuestions } from './county/questions.ts'
import { countyRehearsal } from './county/rehearsal.ts'
import { countyStart } from './county/start.ts'
import { countyView } from './county/view.ts'
import { explain } from './explain.ts'
import { jsonLine, tableHead, tableLine } from './figure.ts'
import { growSchool } from './grown-school.ts'
import { exchange } from './package.ts'
import { packing } from './packing.ts'
import { pdf } from './pdf.ts'
import { policy } from './policy.ts'
import { rebuild } from './rebuild.ts'
import { report } from './report.ts'
import { rollCall } from './roll-call.ts'
import { screens } from './screens/screens.ts'
import { start } from './start.ts'

const BENCHMARKS: readonly Benchmark[] = [
  rollCall,
  rebuild,
  policy,
  explain,
  start,
  screens,
  exchange,
  pdf,
  append,
  report,
  packing,
  countyClaims,
  countyMemory,
  countyQuestions,
  countyStart,
  countyRehearsal,
  countyView,
  countyEvening,
]

/** PostgreSQL does not run as root, and must reach its own folder in ours. */
const PASSABLE = 0o711

const words = process.argv.slice(2)
const asJson = words.includes('--json')
const isFull = words.includes('--full')
const names = words.filter((word) => !word.startsWith('--'))
const unknown = names.filter((name) => !BENCHMARKS.some((one) => one.name === name))

if (unknown.length > 0) {
  console.error(
    `no benchmark ${unknown.join(', ')}; there are ${BENCHMARKS.map(({ name }) => name).join(', ')}`,
  )
  process.exitCode = 2
} else {
  const chosen = BENCHMARKS.filter(({ name }) => names.length === 0 || names.includes(name))
  process.exitCode = (await runAll(chosen)) ? 0 : 1
}

/** False where a goal does not hold. */
async function runAll(chosen: readonly Benchmark[]): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-bench-'))
  await chmod(folder, PASSABLE)
  const ground = groundIn(folder)
  let good = true
  try {
    if (!asJson) console.log(tableHead())
    for (const benchmark of chosen) {
      for (const figure of await benchmark.run(ground)) {
        console.log(asJson ? jsonLine(figure) : tableLine(figure))
        if (figure.holds === false) good = false
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return good
}

function groundIn(folder: string): Ground {
  async function newFolder(): Promise<string> {
    const made = await mkdtemp(join(folder, 'part-'))
    await chmod(made, PASSABLE)
    return made
  }
  let grown: Promise<string> | undefined
  const counties = new Map<string, Promise<GrownCounty>>()
  return {
    isFull,
    newFolder,
    async grownSchool() {
      grown ??= newFolder().then(growSchool)
      return grown
    },
    county(schools, years = 1) {
      const size = { schools, years }
      const known = counties.get(JSON.stringify(size))
      const one = known ?? newFolder().then((made) => growCounty(made, size))
      counties.set(JSON.stringify(size), one)
      return one
    },
  }
}
