import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a few megabytes that can be filled to the last byte while the program runs on it. */
export interface SmallDisk {
  /** For the data folder. */
  readonly data: string
  /** `pid`: the program that is not to get another byte. */
  fill(pid: number): Promise<void>
  free(pid: number): Promise<void>
  remove(): Promise<void>
}

/** A file system of its own where the system lets us mount one; else the system's limit on the program's files. */
export async function createSmallDisk(): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-disk-'))
  const isMounted = run('mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder)
  const data = join(folder, 'data')
  await mkdir(data)
  const filler = join(folder, 'films')
  return {
    data,
    async fill(pid) {
      if (isMounted) await fillUp(filler)
      else run('prlimit', '--pid', String(pid), `--fsize=${await journalBytes(data)}:`)
    },
    async free(pid) {
      if (isMounted) await rm(filler)
      else run('prlimit', '--pid', String(pid), '--fsize=unlimited:')
    },
    async remove() {
      if (isMounted) run('umount', '--lazy', folder)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function fillUp(file: string): Promise<void> {
  for (const size of [65_536, 4096, 512, 1]) {
    try {
      for (;;) await writeFile(file, Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
}

async function journalBytes(data: string): Promise<number> {
  return (await stat(join(data, 'journal'))).size
}

function run(program: string, ...words: readonly string[]): boolean {
  return spawnSync(program, words).status === 0
}
