import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A stick on which no package has room, until it is emptied. */
export interface FullStick {
  readonly folder: string
  /** `pid`: the program that finds no room. */
  fill(pid: number): void
  empty(pid: number): void
  remove(): Promise<void>
}

/** A file system of its own where the system lets us mount one; else the system's limit on the program's files. */
export async function createFullStick(): Promise<FullStick> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-full-'))
  const isMounted = run('mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder)
  return {
    folder,
    fill(pid) {
      if (!isMounted) run('prlimit', '--pid', String(pid), '--fsize=1:')
    },
    empty(pid) {
      if (isMounted) run('mount', '-o', 'remount,size=64m', folder)
      else run('prlimit', '--pid', String(pid), '--fsize=unlimited:')
    },
    async remove() {
      if (isMounted) run('umount', '--lazy', folder)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function run(program: string, ...words: readonly string[]): boolean {
  return spawnSync(program, words).status === 0
}
