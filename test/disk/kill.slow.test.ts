import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { openJournal } from '../../shared/disk/journal/journal.ts'
import { nodeDisk } from '../../shared/disk/node-disk.ts'
import { chance, entries } from './journal-world.ts'

const KILLS = 25

it('ST2 killing the program at any moment loses no acknowledged operation and leaves no half package', async () => {
  const folder = mkdtempSync(`${tmpdir()}/kill-`)
  const when = chance(11)
  const acknowledged = new Set<string>()
  for (let round = 1; round <= KILLS; round++) {
    const heard = await killed(folder, round, Math.floor(when() * 150))
    for (const hash of heard) acknowledged.add(hash)

    const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
    const result = await openJournal(nodeDisk(), folder, { random, now: () => 0 })
    if (!result.ok) throw new Error(result.refusal.refused)
    const journal = result.value
    expect(journal).toMatchObject({ sound: true, putBack: false })
    const all = await entries(journal)
    const held = new Set(all.flatMap((entry) => (entry.kind === 'operation' ? [entry.written.hash] : [])))
    expect([...acknowledged].filter((hash) => !held.has(hash))).toEqual([])
    for (const entry of all) {
      if (entry.kind !== 'package') continue
      const { hashes } = entry.meta as { hashes: readonly string[] }
      expect(hashes.filter((hash) => !held.has(hash))).toEqual([])
    }
    await journal.close()
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS * 10)
  rmSync(folder, { recursive: true })
})

/** What the child said before it was killed, after `lines` acknowledgements: in the middle of whatever comes next. */
async function killed(folder: string, round: number, lines: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [
    new URL('append-forever.ts', import.meta.url).pathname,
    folder,
    String(round),
  ])
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (said.split('\n').length > lines + 1) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return said
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== 'open')
}
