import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyPackage } from '../../shared/disk/packages/package-read.ts'
import { fileSource, type Source } from '../../shared/disk/packages/package-source.ts'
import { countyReader, feedOf, idOf, kindOf, makeCounty, makeDevice, sliceBy, up } from './cast.ts'

const county = await makeCounty()
const office = await makeDevice(county, 'office PC')
// Some larger than a chunk of age (64 KiB) or of zlib (16 KiB), some of a few bytes.
const operations = feedOf('office', office.signing.key, 12, null, (seq) => [
  {
    kind: 'note',
    id: idOf('note'),
    field: 'text',
    value: `${seq} `.repeat(seq % 4 === 0 ? 60_000 : 3),
    over: [],
  },
])
const whole = await up(office, [sliceBy(office, operations)])

async function idsFrom(source: Source): Promise<string[]> {
  const read = await verifyPackage(source, countyReader(county))
  if (!read.ok) throw new Error(read.refusal.refused)
  const ids: string[] = []
  for (const { written, run } of read.value.operations) {
    expect(run.author.key).toBe(office.signing.key)
    ids.push(written.id)
  }
  return ids
}

function inChunksOf(size: number): Source {
  return {
    size: whole.length,
    async *open() {
      for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
    },
  }
}

test.each([1, 7, 4096])('a package is read in chunks of %i bytes as it is in one', async (size) => {
  expect(await idsFrom(inChunksOf(size))).toEqual(operations.map(({ id }) => id))
})

test('a package is read from a file, and its file may go away between the readings', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  const file = join(folder, 'U-1.yxb')
  try {
    writeFileSync(file, whole)
    const source = fileSource(file)
    expect(await idsFrom(source)).toEqual(operations.map(({ id }) => id))
    rmSync(file)
    expect(kindOf(await verifyPackage(source, countyReader(county)))).toBe('stick-gone')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a file that is longer or shorter than its size says is refused', async () => {
  for (const size of [whole.length + 1, whole.length - 1])
    expect(kindOf(await verifyPackage({ ...inChunksOf(4096), size }, countyReader(county)))).toBe(
      'package-body',
    )
})
