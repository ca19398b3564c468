import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type StickPackage, writeToStick } from '../../shared/disk/packages/stick.ts'
import { findPackages } from '../../shared/disk/packages/stick-search.ts'
import {
  isCut,
  type SimulatedDisk,
  type SimulationOptions,
  simulatedDisk,
} from '../simulation/simulated-disk.ts'
import { chance } from './journal-world.ts'

const MIB = 1024 * 1024
const BODY = body(2 * MIB + 77)

function body(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 7919) >> 3)
}

function packaged(bytes: Uint8Array, number = 12): StickPackage {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const chunks = [bytes.subarray(0, 100), bytes.subarray(100)]
  return { direction: 'U', school: '43-0521', device: 'ab12cd', number, bytes: bytes.length, hash, chunks }
}

async function stick(options: Partial<SimulationOptions> = {}): Promise<SimulatedDisk> {
  const disk = simulatedDisk({ random: chance(1), ...options })
  await disk.makeFolder('/stick')
  return disk
}

const random = (count: number) => new Uint8Array(count).fill(9)

describe('PK6 writing to a stick', () => {
  it('PK6 writes one new file under a plain name and finds it again', async () => {
    const disk = await stick()
    const progress: number[] = []
    const result = await writeToStick(disk, '/stick', packaged(BODY), {
      random,
      progress: (bytes) => progress.push(bytes),
    })
    const name = `U-430521-ab12cd-12-${packaged(BODY).hash.slice(0, 8)}.yxb`
    expect(result).toEqual({ ok: true, value: { name, path: `/stick/YANXIUBU/${name}` } })
    expect(progress.at(-1)).toBe(2 * BODY.length)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(Buffer.from((await disk.read(`/stick/YANXIUBU/${name}`))!).equals(BODY)).toBe(true)
    expect(await findPackages(disk, '/stick')).toMatchObject({
      value: { packages: [{ name, bytes: BODY.length }] },
    })
  })

  it('PK6 a stick pulled out at any call holds the old files and nothing, or the complete new one', async () => {
    const old = body(500)
    const count = (await filled(undefined, 0)).disk.calls()
    let complete = 0
    // The first call makes the stick.
    for (let cutAt = 2; cutAt <= count; cutAt++) {
      for (let seed = 0; seed < 12; seed++) {
        const { disk, firstIsThere } = await filled(cutAt, seed)
        const left = disk.reopen()
        const found = await findPackages(left, '/stick')
        if (!found.ok) throw new Error(found.refusal.refused)
        const held = await Promise.all(found.value.packages.map(({ path }) => left.read(path)))
        expect(found.value.packages.length).toBeGreaterThanOrEqual(firstIsThere ? 1 : 0)
        for (const bytes of held) {
          const whole = [old, BODY].some((one) => Buffer.from(bytes!).equals(one))
          expect(whole, `cut at ${cutAt}, seed ${seed}`).toBe(true)
          if (bytes!.length === BODY.length) complete++
        }
      }
    }
    expect(complete).toBeGreaterThan(0)

    async function filled(cutAt: number | undefined, seed: number) {
      let firstIsThere = false
      const disk = await stick({
        random: chance(seed),
        onCall: ({ number }) => (number === cutAt ? 'cut' : undefined),
      })
      try {
        await writeToStick(disk, '/stick', packaged(old, 1), { random })
        firstIsThere = true
        await writeToStick(disk, '/stick', packaged(BODY, 2), { random })
      } catch (thrown) {
        if (!isCut(thrown)) throw thrown
      }
      return { disk, firstIsThere }
    }
  })

  it('PK6 every kind of weather at any call is a refusal and leaves no package that is not whole', async () => {
    const quiet = await stick()
    await writeToStick(quiet, '/stick', packaged(BODY), { random })
    for (let at = 2; at <= quiet.calls(); at++) {
      const disk = await stick({ onCall: ({ number }) => (number === at ? 'io' : undefined) })
      expect(await writeToStick(disk, '/stick', packaged(BODY), { random })).toMatchObject({
        refusal: { refused: 'disk-error' },
      })
      const found = await findPackages(disk, '/stick')
      if (!found.ok) throw new Error(found.refusal.refused)
      for (const { bytes } of found.value.packages) expect(bytes).toBe(BODY.length)
      expect(await writeToStick(disk, '/stick', packaged(BODY), { random })).toMatchObject({ ok: true })
    }
  })

  it('PK6 refuses a stick without room for twice the size and 16 MiB, and one that is not there', async () => {
    const needed = 2 * BODY.length + 16 * MIB
    const tight = await stick({ capacity: () => needed - 1 })
    const refused = await writeToStick(tight, '/stick', packaged(BODY), { random })
    expect(refused).toMatchObject({ refusal: { refused: 'disk-full', facts: { needed, free: needed - 1 } } })
    const enough = await stick({ capacity: () => needed })
    expect(await writeToStick(enough, '/stick', packaged(BODY), { random })).toMatchObject({ ok: true })
    const gone = simulatedDisk({ random: chance(1) })
    expect(await writeToStick(gone, '/stick', packaged(BODY), { random })).toMatchObject({
      refusal: { refused: 'stick-gone' },
    })
    expect(await findPackages(gone, '/stick')).toMatchObject({ refusal: { refused: 'stick-gone' } })
  })

  it('PK6 never writes over a file: the same package again is left as it is, another one gets another name', async () => {
    const disk = await stick()
    const first = await writeToStick(disk, '/stick', packaged(BODY), { random })
    expect(await writeToStick(disk, '/stick', packaged(BODY), { random })).toEqual(first)
    const path = first.ok ? first.value.path : ''
    disk.put(path, body(5))
    const second = await writeToStick(disk, '/stick', packaged(BODY), { random })
    expect(second).toMatchObject({ value: { path: path.replace('.yxb', '-2.yxb') } })
    expect(await disk.size(path)).toBe(5)
  })

  it('PK6 removes its own unfinished files and touches no others', async () => {
    const disk = await stick()
    await disk.makeFolder('/stick/YANXIUBU')
    const foreign = ['.part-ffff-01', '.part-', 'holiday.jpg', 'D-x.yxb']
    for (const name of [...foreign, '.part-ab12cd-77']) disk.put(`/stick/YANXIUBU/${name}`, body(3))
    await writeToStick(disk, '/stick', packaged(BODY), { random })
    const names = (await disk.list('/stick/YANXIUBU')).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(foreign))
    expect(names).toHaveLength(foreign.length + 1)
  })

  it('PK6 what reads back differently is refused and does not stay', async () => {
    const honest = await stick()
    const lying = {
      ...honest,
      async *stream(path: string) {
        for await (const chunk of honest.stream(path)) yield chunk.map((byte) => byte ^ 1)
      },
    }
    const result = await writeToStick(lying, '/stick', packaged(BODY), { random })
    expect(result).toMatchObject({ refusal: { refused: 'disk-error', facts: { code: 'READ-BACK' } } })
    expect(await honest.list('/stick/YANXIUBU')).toEqual([])
  })

  it('can be cancelled, and leaves nothing behind', async () => {
    const disk = await stick()
    const stop = new AbortController()
    const writing = writeToStick(disk, '/stick', packaged(BODY), {
      random,
      signal: stop.signal,
      progress: () => stop.abort(new Error('the person changed their mind')),
    })
    await expect(writing).rejects.toThrow('changed their mind')
    expect(await disk.list('/stick/YANXIUBU')).toEqual([])
  })
})

describe('finding packages', () => {
  it('reads only files named *.yxb of a size a package may have, in the folder and in YANXIUBU', async () => {
    const disk = await stick()
    await disk.makeFolder('/stick/YANXIUBU/deeper.yxb')
    disk.put('/stick/a.YXB', body(10))
    disk.put('/stick/YANXIUBU/b (1).yxb', body(20))
    disk.put('/stick/YANXIUBU/empty.yxb', body(0))
    disk.put('/stick/YANXIUBU/huge.yxb', body(101))
    disk.put('/stick/YANXIUBU/.part-ab12cd-1', body(10))
    disk.put('/stick/notes.txt', body(10))
    expect(await findPackages(disk, '/stick', 100)).toEqual({
      ok: true,
      value: {
        packages: [
          { name: 'a.YXB', path: '/stick/a.YXB', bytes: 10 },
          { name: 'b (1).yxb', path: '/stick/YANXIUBU/b (1).yxb', bytes: 20 },
        ],
        skipped: [
          { name: 'empty.yxb', why: 'empty' },
          { name: 'huge.yxb', why: 'too-large' },
        ],
      },
    })
  })
})
