import { BaseSequencer, createVitest, type TestSpecification } from 'vitest/node'
import { ROOT } from '../architecture/sources.ts'
import { sourceText } from './related-tests.ts'
import { changed, type SourceChange } from './source-changes.ts'

/**
 * A process that runs tests against a change which stands in its memory alone: no file is ever touched, and
 * one that a change has hung is ended without loss. Asked over IPC, one question at a time.
 */
export interface Question {
  readonly change: SourceChange | null
  /** In the order in which they are to be asked; the first that fails ends it. */
  readonly tests: readonly string[]
}

/** A test file has ended; after the last of them, `failed` names the first that failed, or none. */
export type Answer = 'still running' | { readonly failed: string | null }

let text: { readonly path: string; readonly code: string } | null = null
let order: readonly string[] = []

class Asked extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => order.indexOf(a.moduleId) - order.indexOf(b.moduleId))
  }
}

const vitest = await createVitest(
  'test',
  {
    config: false,
    root: ROOT,
    watch: false,
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.slow.test.ts'],
    testTimeout: 60_000,
    bail: 1,
    // What one file has loaded the next finds loaded: loading is most of the time.
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: Asked },
    reporters: [{ onTestModuleEnd: () => void process.send?.('still running' satisfies Answer) }],
  },
  {
    plugins: [
      {
        name: 'changed-source',
        enforce: 'pre',
        load: (id) => (id === text?.path ? text.code : undefined),
      },
    ],
  },
)
await vitest.standalone()

process.on('message', (question: Question) => void answer(question).then((said) => process.send?.(said)))
process.on('disconnect', () => process.exit(0))
process.send?.('ready')

async function answer({ change, tests }: Question): Promise<Answer> {
  const before = text?.path
  text = change && { path: ROOT + change.path, code: changed(sourceText(change.path), change) }
  for (const path of new Set([before, text?.path])) if (path !== undefined) vitest.invalidateFile(path)
  order = tests.map((test) => ROOT + test)
  const { testModules } = await vitest.runTestSpecifications(
    order.flatMap((path) => vitest.getModuleSpecifications(path)),
  )
  const failed = testModules.filter((module) => module.state() === 'failed').map(({ moduleId }) => moduleId)
  const first = order.find((path) => failed.includes(path))
  return { failed: first === undefined ? null : first.slice(ROOT.length) }
}
