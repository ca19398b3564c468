import { expect, test } from 'vitest'
import { nodeSignatures } from '../../shared/disk/keys.ts'
import { inspectPackage, verifyPackage } from '../../shared/disk/packages/package-read.ts'
import { bytesSource, type Source } from '../../shared/disk/packages/package-source.ts'
import { signEnrolment } from '../../shared/package/trust-enrolment.ts'
import { checkRevocations, signRevocations } from '../../shared/package/trust-revocation.ts'
import {
  countyReader,
  deviceReader,
  down,
  EAST,
  feedOf,
  kindOf,
  makeCounty,
  makeDevice,
  NOON,
  peer,
  refusalOf,
  sliceBy,
  sliceByCounty,
  up,
  verified,
  WEST,
} from './cast.ts'
import { craft } from './craft.ts'

const county = await makeCounty()
const neighbour = await makeCounty('柳河县')
const office = await makeDevice(county, 'office PC')
const staff = await makeDevice(county, 'staff room PC')
const western = await makeDevice(county, 'western PC', WEST)
const operations = feedOf('office', office.signing.key, 3)
const slices = [sliceBy(office, operations)]

function revoking(key: string, number = 1, by = county) {
  const list = { number, keys: [key], at: NOON }
  return signRevocations(nodeSignatures, list, by.working.secret, by.operational)
}

function listOf(bytes: Uint8Array) {
  const list = checkRevocations(bytes, county.root.key, nodeSignatures)
  if (!list.ok) throw new Error('list refused')
  return list.value
}

test('a package of a newer format is refused with 请先升级, and before its shape is looked at', async () => {
  const newer = await craft(office, { operations, header: { version: 1, oldestReader: 1 } })
  expect(await refusalOf(newer, countyReader(county))).toBe('package-version')
  const compatible = await craft(office, { operations, header: { version: 1, oldestReader: 0 } })
  expect(await refusalOf(compatible, countyReader(county))).toBe('taken')
})

test('a package sealed to someone else is refused by its recipient', async () => {
  const toStaff = await peer(office, staff, slices)
  const third = await makeDevice(county, 'third PC')
  expect(await refusalOf(toStaff, deviceReader(staff))).toBe('taken')
  expect(await refusalOf(toStaff, deviceReader(third))).toBe('package-recipient')
})

test('a package on its way up is refused at a PC, one between PCs at the county', async () => {
  const wayUp = await up(office, slices, { recipients: [county.sealing.recipient, staff.sealing.recipient] })
  expect(await refusalOf(wayUp, deviceReader(staff))).toBe('package-recipient')
  const between = await peer(office, staff, slices, { recipients: [county.sealing.recipient] })
  expect(await refusalOf(between, countyReader(county))).toBe('package-recipient')
})

test('a package of another county is refused as such', async () => {
  const foreign = await makeDevice(neighbour, 'foreign PC')
  const sent = await up(foreign, [sliceBy(foreign, feedOf('f', foreign.signing.key, 1))])
  expect(await refusalOf(sent, countyReader(county))).toBe('package-other-county')
  expect(await refusalOf(await down(neighbour, foreign, []), deviceReader(office))).toBe(
    'package-other-county',
  )
})

test('TR3 a package of another school is refused as such', async () => {
  const west = sliceBy(western, feedOf('w', western.signing.key, 1))
  const toUs = await peer(western, office, [west])
  expect(await refusalOf(toUs, deviceReader(office))).toBe('package-other-school')
  expect(await refusalOf(await up(office, [west]), countyReader(county))).toBe('package-other-school')
  expect(await refusalOf(await up(office, slices, { scope: WEST }), countyReader(county))).toBe(
    'package-other-school',
  )
  const withDevice = await down(county, office, [], { devices: [western.enrolment] })
  expect(await refusalOf(withDevice, deviceReader(office))).toBe('package-other-school')
})

test('TR3 a PC does not read what the county wrote for another school', async () => {
  const other = sliceByCounty(county, feedOf('county in west', county.working.key, 2, WEST))
  expect(await refusalOf(await down(county, office, [other]), deviceReader(office))).toBe('package-operation')
})

test('before the words are compared a PC reads no package', async () => {
  const sent = await down(county, office, [])
  expect(await refusalOf(sent, { ...deviceReader(office), root: null })).toBe('package-not-yet-trusted')
})

test('an enrolment that the county did not sign leads nowhere', async () => {
  const { enrolment: _, ...rest } = office
  const fields = { number: 1, scope: EAST, school: '1', key: office.signing.key, at: NOON }
  const own = signEnrolment(
    nodeSignatures,
    { ...fields, recipient: office.sealing.recipient },
    office.signing.secret,
    county.operational,
  )
  const sent = await up({ ...rest, enrolment: own }, [])
  expect(await refusalOf(sent, countyReader(county))).toBe('package-chain')
})

test('a device cannot send as the county, nor the county as a device', async () => {
  expect(await refusalOf(await up(office, slices, { kind: 'down' }), countyReader(county))).toBe(
    'package-chain',
  )
  expect(await refusalOf(await down(county, office, [], { kind: 'peer' }), deviceReader(office))).toBe(
    'package-chain',
  )
  const claimed = await up(office, [], { kind: 'down', sender: county.operational })
  expect(await refusalOf(claimed, countyReader(county))).toBe('package-signature')
})

test('the county is no device of a school', async () => {
  const sent = await down(county, office, [], { devices: [county.operational] })
  expect(await refusalOf(sent, deviceReader(office))).toBe('package-chain')
})

test('TR2 what a revoked PC sends is refused, by the list known here or the one in the package', async () => {
  const list = listOf(revoking(office.signing.key))
  expect(await refusalOf(await up(office, slices), { ...countyReader(county), revocations: list })).toBe(
    'package-revoked',
  )
  const carrying = await up(office, slices, { revocations: revoking(office.signing.key) })
  expect(await refusalOf(carrying, countyReader(county))).toBe('package-revoked')
})

test('TR2 an older list in a package does not undo the newer one known here', async () => {
  const sent = await up(office, slices, { revocations: revoking(staff.signing.key, 1) })
  const known = { ...countyReader(county), revocations: listOf(revoking(office.signing.key, 2)) }
  expect(await refusalOf(sent, known)).toBe('package-revoked')
})

test('TR2 what others relay of a revoked PC is taken: the cut decides what of it counts', async () => {
  const relayed = await up(staff, slices)
  const reader = { ...countyReader(county), revocations: listOf(revoking(office.signing.key)) }
  expect(await refusalOf(relayed, reader)).toBe('taken')
})

test('TR2 a revoked working key of the county ends the packages and the devices it let in', async () => {
  const reader = { ...deviceReader(office), revocations: listOf(revoking(county.working.key)) }
  expect(await refusalOf(await down(county, office, []), reader)).toBe('package-revoked')
  expect(await refusalOf(await peer(staff, office, []), reader)).toBe('package-revoked')
})

test('TR2 a revocation list that another county signed is refused', async () => {
  const sent = await down(county, office, [], { revocations: revoking(staff.signing.key, 9, neighbour) })
  expect(await refusalOf(sent, deviceReader(office))).toBe('package-other-county')
})

test("the working key of a new year writes packages that last year's devices read", async () => {
  const next = { ...(await makeCounty('石桥县', 2027)), sealing: county.sealing }
  const old = sliceByCounty(county, feedOf('county 2026', county.working.key, 2, EAST))
  const fresh = sliceByCounty(next, feedOf('county 2027', next.working.key, 2, EAST))
  const sent = await down(next, office, [old, fresh], { devices: [office.enrolment, staff.enrolment] })
  const read = await verified(sent, deviceReader(office))
  expect(read.runs.map(({ author }) => author.key)).toEqual([county.working.key, next.working.key])
  expect(read.devices.map(({ key }) => key)).toEqual([office.signing.key, staff.signing.key])
})

test('ST6 a PC reads the header of its own package, which it cannot open', async () => {
  const own = await up(office, slices, { tips: [{ feed: EAST, seq: 2, hash: operations[2]!.hash }] })
  expect(await refusalOf(own, deviceReader(office))).toBe('package-recipient')
  const seen = await inspectPackage(bytesSource(own), deviceReader(office))
  expect(seen.ok && seen.value.header.tips[0]?.seq).toBe(2)
  expect(seen.ok && seen.value.heads[0]?.hash).toBe(operations[2]!.hash)
})

test('a package that is empty but for its tips is taken', async () => {
  const read = await verified(await up(office, []), countyReader(county))
  expect(read.runs).toEqual([])
  expect(read.operations).toEqual([])
})

test('a file that changes after its bytes were hashed is refused', async () => {
  const first = await up(office, slices)
  const swapped = first.slice()
  swapped[swapped.length - 1]! ^= 1
  let opened = 0
  const source: Source = {
    size: first.length,
    async *open() {
      // Front, body hash; from then on another file.
      yield ++opened <= 2 ? first : swapped
    },
  }
  expect(kindOf(await verifyPackage(source, countyReader(county)))).toBe('package-decryption')
  expect(opened).toBe(3)
})

test.each([
  ['ENODEV', 'stick-gone'],
  ['EACCES', 'disk-error'],
])('a stick that fails with %s while it is read is weather: %s', async (code, kind) => {
  const bytes = await up(office, slices)
  for (const failing of [1, 2, 3]) {
    let opened = 0
    const source: Source = {
      size: bytes.length,
      async *open() {
        yield bytes.subarray(0, 20)
        if (++opened === failing) throw Object.assign(new Error(code), { code, syscall: 'read' })
        yield bytes.subarray(20)
      },
    }
    expect(kindOf(await verifyPackage(source, countyReader(county))), `opened ${failing}`).toBe(kind)
  }
})
