import * as fs from 'node:fs/promises'
import { vi } from 'vitest'
import { init } from '../../../county/commands/init.ts'
import { withFolder } from '../store/postgres-world.ts'

/** The county's commands in this process, on a real folder: those that need no PostgreSQL. */
export const PASSWORD = '一个足够长的密码'
export const COUNTY = ['--name', '石桥县', '--division', '511999'] as const

export interface Ran {
  /** What the process would end with. */
  readonly code: number
  readonly output: string
  readonly errors: string
}

type Command = (args: readonly string[]) => Promise<void>

/** `folder` is where the county's data go; `甲` and `乙` beside it are for the copies of its root. */
export async function withPlaces(
  task: (folder: string, secret: readonly string[]) => Promise<void>,
): Promise<void> {
  // The commands leave this process their own umask.
  const before = process.umask()
  try {
    await withFolder(async (folder) => {
      for (const place of ['甲', '乙']) await fs.mkdir(`${folder}.${place}`)
      await fs.writeFile(`${folder}.password`, `${PASSWORD}\r\nnothing of this\n`)
      await task(folder, ['--password-file', `${folder}.password`])
    })
  } finally {
    process.umask(before)
  }
}

export async function withCounty(
  task: (folder: string, secret: readonly string[]) => Promise<void>,
): Promise<void> {
  await withPlaces(async (folder, secret) => {
    const made = await run(init, folder, ...COUNTY, ...copiesOf(folder), ...secret, '--confirmed')
    if (made.code !== 0) throw new Error(made.errors)
    await task(folder, secret)
  })
}

export function copiesOf(folder: string, name = 'root'): string[] {
  return ['甲', '乙'].flatMap((place) => ['--root-copy', `${folder}.${place}/${name}`])
}

export async function run(command: Command, ...args: readonly string[]): Promise<Ran> {
  const said = { output: '', errors: '' }
  const heard = [
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      said.output += chunk
      return true
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      said.errors += chunk
      return true
    }),
  ]
  const before = process.exitCode
  process.exitCode = 0
  try {
    await command(args)
    return { code: process.exitCode, ...said }
  } finally {
    process.exitCode = before
    for (const ear of heard) ear.mockRestore()
  }
}
