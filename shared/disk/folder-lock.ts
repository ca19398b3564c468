import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'
import { createServer } from 'node:net'

export interface FolderLock {
  release(): Promise<void>
}

/**
 * ST9: one program at a time on a folder, whoever of the machine's users runs it. The lock is something the
 * operating system holds for the process and drops with it, however it ends: no process id that another may
 * have by now, nothing to clean up after a crash, nothing to steal from the living. Undefined where another
 * program holds it.
 *
 * Windows: a named pipe. Linux: a socket in the abstract namespace (one a network namespace: two containers
 * on one volume do not see each other). macOS: a lock on a file. The first two are named after the folder's
 * place on the disk, so that no link or second spelling of the path leads around them.
 */
export async function lockFolder(folder: string): Promise<FolderLock | undefined> {
  if (process.platform === 'darwin') return lockFile(`${folder}/lock`)
  const { dev, ino } = await fs.stat(folder, { bigint: true })
  const name = `yanxiubu-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`
  return lockName(process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`)
}

function lockName(path: string): Promise<FolderLock | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<FolderLock | undefined>()
  const server = createServer((socket) => socket.destroy())
  server.on('error', (error: NodeJS.ErrnoException) => {
    // Another user's pipe answers EACCES.
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined)
    else reject(error)
  })
  server.listen({ path, exclusive: true }, () => {
    server.unref()
    resolve({ release: () => new Promise((closed) => server.close(() => closed())) })
  })
  return promise
}

/** BSD: opening and locking in one; Node knows no name for the flag. */
const O_EXLOCK = 0x20

async function lockFile(path: string): Promise<FolderLock | undefined> {
  try {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK
    const handle = await fs.open(path, flags, 0o666)
    await handle.chmod(0o666).catch(() => {})
    HELD.add(handle)
    return {
      async release() {
        HELD.delete(handle)
        await handle.close()
      },
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined
    throw error
  }
}

/** A handle that nobody holds is closed with the garbage, and its lock with it. */
const HELD = new Set<fs.FileHandle>()
