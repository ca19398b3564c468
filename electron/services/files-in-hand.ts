import { randomBytes } from 'node:crypto'

/** Files on their way between window and host, in memory, the last few only; nobody's records. */
export interface FilesInHand<F> {
  keep(file: F): string
  get(id: string): F | undefined
}

export function filesInHand<F>(most = 8): FilesInHand<F> {
  const files = new Map<string, F>()
  return {
    keep(file) {
      const id = randomBytes(16).toString('hex')
      files.set(id, file)
      for (const oldest of files.keys()) {
        if (files.size <= most) break
        files.delete(oldest)
      }
      return id
    },
    get: (id) => files.get(id),
  }
}
