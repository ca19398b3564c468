import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { done, type Result } from '../../../shared/base/refusal.ts'
import { type Disk, isWeather, refusalOf } from '../../../shared/disk/disk.ts'

/** Where the sample school lies: a data folder of its own within that of the PC. */
export interface SampleFolder {
  readonly path: string
  /** All of it was written; what is not whole is nobody's and may go. */
  isWhole(): Promise<boolean>
  markWhole(): Promise<Result<null>>
  /** What the system keeps hold of is not whole any more, and goes another time. */
  throwAway(): Promise<void>
}

export function sampleFolder(disk: Disk, data: string): SampleFolder {
  const path = join(data, 'sample')
  const mark = join(path, 'whole')
  return {
    path,
    isWhole: async () => (await disk.size(mark)) !== undefined,
    async markWhole() {
      try {
        const file = await disk.open(mark)
        await file.close()
        return done(null)
      } catch (thrown) {
        if (isWeather(thrown)) return { ok: false, refusal: refusalOf(thrown) }
        throw thrown
      }
    },
    async throwAway() {
      try {
        // The mark first: a folder that was left half thrown away is not opened again.
        await rm(mark, { force: true })
        await rm(path, { recursive: true, force: true, maxRetries: 5 })
      } catch {}
    },
  }
}
