import { addTally, HAPPENINGS, newTally } from './happenings.ts'
import { runSeed } from './run-seed.ts'

/** `npm run simulate -- --seeds N --from SEED [--tell]`; `--tell` prints a seed's story. */
const options = readOptions(process.argv.slice(2))
const total = newTally()
const broken: string[] = []
let operations = 0

for (let seed = options.from; seed < options.from + options.seeds; seed++) {
  try {
    const told = await runSeed(seed)
    addTally(total, told.tally)
    operations += told.operations
    if (options.tell) console.log(`${told.story.join('\n')}\nfingerprint ${told.fingerprint}`)
  } catch (thrown) {
    broken.push((thrown as Error).message)
    console.error((thrown as Error).message)
  }
}

for (const name of HAPPENINGS) console.log(`${String(total[name]).padStart(8)}  ${name}`)
const missing = HAPPENINGS.filter((name) => total[name] === 0)
if (missing.length > 0) console.error(`never happened: ${missing.join(', ')}`)
const word = `${options.seeds} seeds from ${options.from}: ${operations} operations`
console.log(`${word}, ${broken.length} promises broken, ${missing.length} happenings missing`)
process.exitCode = broken.length > 0 || (missing.length > 0 && options.seeds >= 100) ? 1 : 0

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
