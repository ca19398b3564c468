import type { Figure } from './figure.ts'

/** One file a benchmark; `main.ts` lists them. */
export interface Benchmark {
  /** What is typed behind `npm run bench`. */
  readonly name: string
  run(ground: Ground): Promise<readonly Figure[]>
}

/** What benchmarks share while a run lasts. */
export interface Ground {
  /** An empty folder on the disk that is measured. */
  newFolder(): Promise<string>
  /** The data folder of a school that wrote 50,000 operations; made once, by the first who asks. */
  grownSchool(): Promise<string>
}
