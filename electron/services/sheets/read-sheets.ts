import { Worker } from 'node:worker_threads'
import { type Result, refuse } from '../../../shared/base/refusal.ts'
import type { Sheet } from '../../../shared/domain/sheet.ts'

export interface ReadingLimits {
  readonly milliseconds: number
  readonly megabytes: number
}

/**
 * Reads a spreadsheet file a stranger made: xlsx, xls or CSV, known by content and not by name. It is
 * read in a thread of its own, which is ended when it takes too long or too much memory (faults T10), or is given up by who asked.
 */
export function readSheets(
  bytes: Uint8Array,
  limits: ReadingLimits = { milliseconds: 30_000, megabytes: 512 },
  signal?: AbortSignal,
): Promise<Result<Sheet[]>> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: bytes,
    // What the library says about odd files may hold their text, and logs hold no names.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  worker.stdout.resume()
  worker.stderr.resume()
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => settle(refuse('sheet-too-large', { why: 'time' })), limits.milliseconds)
    const givenUp = () => settle(refuse('reading-cancelled'))
    signal?.addEventListener('abort', givenUp)
    function settle(result: Result<Sheet[]>): void {
      clearTimeout(clock)
      signal?.removeEventListener('abort', givenUp)
      void worker.terminate()
      resolve(result)
    }
    worker.once('message', settle)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        return settle(refuse('sheet-too-large', { why: 'memory' }))
      clearTimeout(clock)
      reject(error)
    })
  })
}
