import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { addTally, HAPPENINGS, newTally } from './happenings.ts'
import type { SeedEnd } from './seed-worker.ts'

/** `npm run simulate -- --seeds N --from SEED [--tell]`; `--tell` prints each seed's story. */
const options = readOptions(process.argv.slice(2))
const total = newTally()
let operations = 0
let broken = 0

const ends = await Promise.all(seedsOfEachThread().map(runThread))
for (const end of ends.flat().sort((a, b) => a.seed - b.seed)) {
  if ('broken' in end) {
    broken++
    continue
  }
  addTally(total, end.told.tally)
  operations += end.told.operations
  if (options.tell) console.log(`${end.told.story.join('\n')}\nfingerprint ${end.told.fingerprint}`)
}

for (const name of HAPPENINGS) console.log(`${String(total[name]).padStart(8)}  ${name}`)
const missing = HAPPENINGS.filter((name) => total[name] === 0)
if (missing.length > 0) console.error(`never happened: ${missing.join(', ')}`)
const word = `${options.seeds} seeds from ${options.from}: ${operations} operations`
console.log(`${word}, ${broken} promises broken, ${missing.length} happenings missing`)
process.exitCode = broken > 0 || (missing.length > 0 && options.seeds >= 100) ? 1 : 0

/** A seed tells its story alone, so threads change nothing but the waiting. */
function seedsOfEachThread(): number[][] {
  const threads = Math.max(1, Math.min(availableParallelism(), options.seeds, 8))
  return Array.from({ length: threads }, (_, thread) =>
    Array.from({ length: options.seeds }, (_, at) => options.from + at).filter(
      (_, at) => at % threads === thread,
    ),
  )
}

function runThread(seeds: readonly number[]): Promise<readonly SeedEnd[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./seed-worker.ts', import.meta.url), { workerData: seeds })
    const ends: SeedEnd[] = []
    worker.on('message', (end: SeedEnd) => {
      ends.push(end)
      // Told at once: who waits for five hundred seeds wants to see the first that breaks.
      if ('broken' in end) console.error(end.broken)
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve(ends))
  })
}

function readOptions(words: readonly string[]): { seeds: number; from: number; tell: boolean } {
  const number = (name: string, otherwise: number) => {
    const at = words.indexOf(name)
    const value = at < 0 ? otherwise : Number(words[at + 1])
    if (Number.isSafeInteger(value) && value >= 0) return value
    console.error(`${name} wants a whole number`)
    process.exit(2)
  }
  return { seeds: number('--seeds', 20), from: number('--from', 1), tell: words.includes('--tell') }
}
