import { openJournal } from '../../shared/disk/journal/journal.ts'
import { nodeDisk } from '../../shared/disk/node-disk.ts'
import { operations } from './journal-world.ts'

/** A child process that appends, singly, in groups and as packages, and says each hash once it is acknowledged. */
const [, , folder, round] = process.argv
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const result = await openJournal(nodeDisk(), folder!, { random, now: () => 0 })
if (!result.ok) throw new Error(result.refusal.refused)
const journal = result.value
console.log('open')
for (let turn = 0; ; turn++) {
  const all = operations(12, `${round}${turn}`.padStart(32, '0'), turn * 31)
  await Promise.all(
    all.slice(0, 6).map(async (one) => {
      if ((await journal.append([one])).ok) console.log(one.hash)
    }),
  )
  const received = all.slice(6)
  const packed = await journal.appendPackage({ hashes: received.map(({ hash }) => hash) }, received)
  if (packed.ok) console.log(received.map(({ hash }) => hash).join('\n'))
}
