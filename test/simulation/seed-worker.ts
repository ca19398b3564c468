import { parentPort, workerData } from 'node:worker_threads'
import { runSeed, type Told } from './run-seed.ts'

/** One seed's story, or the sentence with which a promise broke. */
export type SeedEnd =
  | { readonly seed: number; readonly told: Told }
  | { readonly seed: number; readonly broken: string }

for (const seed of workerData as readonly number[]) parentPort?.postMessage(await ended(seed))

async function ended(seed: number): Promise<SeedEnd> {
  try {
    return { seed, told: await runSeed(seed) }
  } catch (thrown) {
    return { seed, broken: (thrown as Error).message }
  }
}
