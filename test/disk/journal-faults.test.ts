import { describe, expect, it } from 'vitest'
import { isCut, type SimulatedDisk, simulatedDisk } from '../simulation/simulated-disk.ts'
import { chance, contents, hashes, opened, operations } from './journal-world.ts'

const OWN = operations(4)
const RECEIVED = operations(3, 'd'.repeat(32))

interface Written {
  readonly disk: SimulatedDisk
  readonly bytes: Uint8Array
  /** What the journal held, and how long it was, after each acknowledgement. */
  readonly acknowledged: readonly { readonly length: number; readonly contents: readonly string[] }[]
}

async function written(): Promise<Written> {
  const disk = simulatedDisk({ random: chance(5) })
  const journal = await opened(disk)
  const acknowledged = [{ length: journal.position().offset, contents: await contents(journal) }]
  const acts = [
    () => journal.append([OWN[0]!]),
    () => journal.appendPackage({ number: 1 }, RECEIVED),
    () => journal.note('acknowledged', 12),
    () => journal.append([OWN[1]!, OWN[2]!]),
    () => journal.append([OWN[3]!]),
  ]
  for (const act of acts) {
    await act()
    acknowledged.push({ length: journal.position().offset, contents: await contents(journal) })
  }
  return { disk, bytes: (await disk.read('/data/journal'))!, acknowledged }
}

describe('ST2 damage to the journal file', () => {
  it('ST2 cut to any length, the journal opens with all that was acknowledged before and no half package', async () => {
    const { disk, bytes, acknowledged } = await written()
    for (const marked of [true, false]) {
      for (let length = 0; length <= bytes.length; length++) {
        const copy = simulatedDisk({ random: chance(length) })
        copy.put('/data/journal', bytes.subarray(0, length))
        if (marked) copy.put('/data/journal.end', (await disk.read('/data/journal.end'))!)
        const journal = await opened(copy, length)
        const held = await contents(journal)
        const sure = acknowledged.findLast((one) => one.length <= length)?.contents ?? []
        expect(held.slice(0, sure.length)).toEqual(sure)
        const received = held.filter((one) => one.startsWith('received')).length
        expect([0, RECEIVED.length]).toContain(received)
        expect(journal.sound).toBe(true)
        expect(journal.putBack).toBe(marked && length < bytes.length)
        expect(await journal.append([OWN[3]!])).toMatchObject({ ok: true })
      }
    }
  })

  it('ST2 with any byte flipped it reads no wrong operation, is not called sound, and reads what is around it', async () => {
    const { disk, bytes, acknowledged } = await written()
    const all = acknowledged.at(-1)!.contents
    for (let at = 0; at < bytes.length; at++) {
      const copy = simulatedDisk({ random: chance(at) })
      const damaged = bytes.slice()
      damaged[at] = damaged[at]! ^ (1 << (at % 8))
      copy.put('/data/journal', damaged)
      copy.put('/data/journal.end', (await disk.read('/data/journal.end'))!)
      const journal = await opened(copy, at)
      const held = await contents(journal)
      expect(held.filter((one) => !all.includes(one))).toEqual([])
      expect(held.length).toBeGreaterThanOrEqual(all.length - 2)
      expect(journal.sound, `byte ${at}`).toBe(false)
      expect(journal.damage.some(({ from, to }) => from <= at && at < to)).toBe(true)
      expect(await journal.append([OWN[0]!])).toMatchObject({ refusal: { refused: 'data-damaged' } })
      expect(Buffer.from((await copy.read('/data/journal'))!).equals(damaged)).toBe(true)
    }
  })

  it('ST2 with the end mark lost as well, a flipped byte is damage unless it lies in the last write', async () => {
    const { bytes, acknowledged } = await written()
    const lastWrite = acknowledged.at(-2)!.length
    for (let at = 0; at < bytes.length; at++) {
      const copy = simulatedDisk({ random: chance(at) })
      const damaged = bytes.slice()
      damaged[at] = damaged[at]! ^ 1
      copy.put('/data/journal', damaged)
      const journal = await opened(copy, at)
      const all = acknowledged.at(-1)!.contents
      expect((await contents(journal)).filter((one) => !all.includes(one))).toEqual([])
      if (at < lastWrite - 1) expect(journal.sound, `byte ${at}`).toBe(false)
    }
  })

  it('ST2 a damaged hash costs no operation: the line behind it proves the one before', async () => {
    const { disk, bytes, acknowledged } = await written()
    const damaged = bytes.slice()
    damaged[acknowledged[1]!.length - 5]! ^= 1
    disk.put('/data/journal', damaged)
    const journal = await opened(disk.reopen())
    expect(journal.sound).toBe(false)
    expect(await contents(journal)).toEqual(acknowledged.at(-1)!.contents)
  })

  it('ST2 a stretch of zeros costs only what lay in it', async () => {
    const { disk, bytes, acknowledged } = await written()
    disk.put(
      '/data/journal',
      bytes.slice().fill(0, acknowledged[0]!.length + 10, acknowledged[1]!.length + 10),
    )
    const journal = await opened(disk.reopen())
    expect(await contents(journal)).toEqual(acknowledged.at(-1)!.contents.slice(2))
    expect(journal.damage).toHaveLength(1)
  })
})

describe('ST2 a power cut', () => {
  it('ST2 at every call and in many ways loses nothing acknowledged and shows no half package', async () => {
    const wholeRun = await run(1, undefined)
    expect(wholeRun.acknowledged).toHaveLength(OWN.length + RECEIVED.length)
    let lostSomething = 0
    for (let cutAt = 1; cutAt <= wholeRun.calls; cutAt++) {
      for (let seed = 0; seed < 40; seed++) {
        const { disk, acknowledged } = await run(seed, cutAt)
        const journal = await opened(disk.reopen(), seed)
        const held = await hashes(journal)
        expect(journal, `cut at ${cutAt}, seed ${seed}`).toMatchObject({ sound: true, putBack: false })
        expect(held.slice(0, acknowledged.length)).toEqual(acknowledged)
        const received = held.filter((one) => RECEIVED.some(({ hash }) => hash === one))
        expect([0, RECEIVED.length]).toContain(received.length)
        expect(await journal.append([OWN[3]!])).toMatchObject({ ok: true })
        if (held.length < OWN.length + RECEIVED.length) lostSomething++
      }
    }
    expect(lostSomething).toBeGreaterThan(0)
  })

  it('ST2 an operation found after a kill stays when the power goes after that', async () => {
    let found = 0
    for (let seed = 0; seed < 60; seed++) {
      let failing = false
      const disk = simulatedDisk({
        random: chance(seed),
        onCall: ({ name }) => (failing && (name === 'sync' || name === 'truncate') ? 'io' : undefined),
      })
      const journal = await opened(disk)
      failing = true
      expect(await journal.append([OWN[0]!])).toMatchObject({ ok: false })
      const killed = disk.reopen()
      const held = await hashes(await opened(killed))
      killed.cut()
      const again = await opened(killed.reopen())
      expect(await hashes(again)).toEqual(held)
      expect(again.putBack).toBe(false)
      found += held.length
    }
    expect(found).toBeGreaterThan(0)
  })

  it('ST2 after a power cut in a refused append, the refused operation does not come back', async () => {
    for (let seed = 0; seed < 100; seed++) {
      let failing = false
      const disk = simulatedDisk({
        random: chance(seed),
        onCall: ({ name }) => {
          if (!failing || name !== 'sync') return undefined
          failing = false
          return 'io'
        },
      })
      const journal = await opened(disk)
      await journal.append([OWN[0]!])
      failing = true
      expect(await journal.append([OWN[1]!])).toMatchObject({ ok: false })
      disk.cut()
      expect(await hashes(await opened(disk.reopen()))).toEqual([OWN[0]!.hash])
    }
  })
})

async function run(seed: number, cutAt: number | undefined) {
  const disk = simulatedDisk({
    random: chance(seed),
    onCall: ({ number }) => (number === cutAt ? 'cut' : undefined),
  })
  const acknowledged: string[] = []
  try {
    const journal = await opened(disk, seed)
    await journal.append([OWN[0]!])
    acknowledged.push(OWN[0]!.hash)
    await journal.appendPackage({ number: 1 }, RECEIVED)
    acknowledged.push(...RECEIVED.map(({ hash }) => hash))
    await journal.append([OWN[1]!, OWN[2]!])
    acknowledged.push(OWN[1]!.hash, OWN[2]!.hash)
    await journal.note('packed', 3)
    await journal.append([OWN[3]!])
    acknowledged.push(OWN[3]!.hash)
  } catch (thrown) {
    if (!isCut(thrown)) throw thrown
  }
  return { disk, acknowledged, calls: disk.calls() }
}
