import type { GrownCounty } from './county/grown-county.ts'
import type { Figure } from './figure.ts'

/** One file a benchmark; `main.ts` lists them. */
export interface Benchmark {
  /** What is typed behind `npm run bench`. */
  readonly name: string
  run(ground: Ground): Promise<readonly Figure[]>
}

/** What benchmarks share while a run lasts. */
export interface Ground {
  /** The sizes of a county of a thousand schools, for hours; else smaller ones that end in minutes. */
  readonly isFull: boolean
  /** An empty folder on the disk that is measured. */
  newFolder(): Promise<string>
  /** The data folder of a school that wrote 50,000 operations; made once, by the first who asks. */
  grownSchool(): Promise<string>
  /** A county to which so many schools came, each for so many years (one); made once, by the first who asks. */
  county(schools: number, years?: number): Promise<GrownCounty>
}
