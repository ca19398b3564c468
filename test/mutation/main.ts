import { codeSources } from '../architecture/sources.ts'
import { dice } from '../simulation/dice.ts'
import { needPostgres } from './needs-postgres.ts'
import { relatedTests, sourceText } from './related-tests.ts'
import { isSound, type SourceChange, sourceChanges } from './source-changes.ts'
import { startWatching, type Verdict } from './verdict.ts'

/**
 * `npm run mutate -- --folder shared/policy --sample 40 --seed 1 [--least 80]`: changes sources at random places,
 * one at a time, and counts which changes the fast tests notice. Without a folder: `shared` and `county`. Files that run
 * only with a PostgreSQL are left to the slow tests.
 */
const options = readOptions(process.argv.slice(2))
const testsOf = relatedTests()
const watching = startWatching()
const counts = new Map<string, { noticed: number; of: number }>()
const survivors: SourceChange[] = []

for (const change of sampled()) {
  const verdict = await watching.judge(change, testsOf(change.path).slice(0, options.near))
  const count = counts.get(folderOf(change)) ?? { noticed: 0, of: 0 }
  counts.set(folderOf(change), { noticed: count.noticed + (verdict.noticed ? 1 : 0), of: count.of + 1 })
  if (!verdict.noticed) survivors.push(change)
  console.error(`${told(verdict)}  ${place(change)}`)
}
watching.end()
report()

function sampled(): SourceChange[] {
  const sources = codeSources()
  const slow = needPostgres(sources)
  const changes = sources
    .filter(({ path }) => options.folders.some((folder) => path.startsWith(`${folder}/`)) && !slow.has(path))
    .flatMap(({ path, text }) => sourceChanges(path, text))
  const chance = dice(options.seed)
  const drawn: SourceChange[] = []
  while (drawn.length < options.sample && changes.length > 0) {
    const [change] = changes.splice(chance.below(changes.length), 1)
    if (isSound(sourceText(change!.path), change!)) drawn.push(change!)
  }
  // One file after the other: what its tests load is then loaded already.
  return drawn.sort((a, b) => (a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1))
}

function report(): void {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  const all = rows.reduce(
    (sum, [, { noticed, of }]) => ({ noticed: sum.noticed + noticed, of: sum.of + of }),
    {
      noticed: 0,
      of: 0,
    },
  )
  for (const [folder, { noticed, of }] of [...rows, ['all', all] as const])
    console.log(`${folder.padEnd(24)} ${String(noticed).padStart(4)} of ${String(of).padStart(4)}`)
  if (survivors.length > 0) console.log('\nnobody noticed:')
  for (const change of survivors) console.log(`${place(change)}`)
  const share = all.of === 0 ? 100 : (100 * all.noticed) / all.of
  console.log(`\n${share.toFixed(1)} % noticed, seed ${options.seed}`)
  process.exitCode = share < options.least ? 1 : 0
}

function told({ noticed, by }: Verdict): string {
  return noticed ? `noticed   (${by})` : 'survived'
}

function place({ path, line, kind, said }: SourceChange): string {
  return `${path}:${line} ${kind}: ${said}`
}

/** `shared/policy`, `county/exchange`. */
function folderOf({ path }: SourceChange): string {
  return path
    .split('/')
    .slice(0, 2)
    .join('/')
    .replace(/\/[^/]+\.tsx?$/, '')
}

function readOptions(words: readonly string[]) {
  const folders: string[] = []
  const numbers = { sample: 40, seed: 1, least: 0, near: 12 }
  for (let at = 0; at < words.length; at += 2) {
    const [name, value] = [words[at]!, words[at + 1]]
    if (name === '--folder' && value !== undefined) folders.push(value.replace(/\/$/, ''))
    else if (name.slice(2) in numbers && /^\d+$/.test(value ?? ''))
      numbers[name.slice(2) as keyof typeof numbers] = Number(value)
    else
      throw new Error(`${name} ${value ?? ''}: --folder F --sample N --seed S --least PERCENT --near TESTS`)
  }
  return { ...numbers, folders: folders.length > 0 ? folders : ['shared', 'county'] }
}
