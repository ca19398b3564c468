import { createReadStream, statSync } from 'node:fs'
import { type Result, refuse } from '../../base/refusal.ts'

/** Where a package's bytes come from. Opened several times: verified in full before it is applied. */
export interface Source {
  readonly size: number
  open(): AsyncIterable<Uint8Array>
}

export function bytesSource(bytes: Uint8Array): Source {
  return {
    size: bytes.length,
    async *open() {
      yield bytes
    },
  }
}

/** Throws where there is no such file; what happens to the stick afterwards is the reader's weather. */
export function fileSource(path: string): Source {
  return {
    size: statSync(path).size,
    open: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
  }
}

/** An error of the file system, as against one of the content. */
export function isWeather(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

export function weatherRefusal({ code }: NodeJS.ErrnoException): Result<never> {
  return refuse(GONE.has(code ?? '') ? 'stick-gone' : 'disk-error')
}

const GONE = new Set(['ENOENT', 'ENODEV', 'ENXIO', 'EIO', 'ENOTDIR', 'ESTALE'])
