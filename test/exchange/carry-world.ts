import { createLongWork, type LongWork } from '../../electron/services/long-work.ts'
import { createPackageCarrier, type PackageCarrier } from '../../electron/services/packages/carry-packages.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Progress } from '../../shared/contract/progress-values.ts'
import type { Disk } from '../../shared/disk/disk.ts'
import { STICK_FOLDER } from '../../shared/disk/packages/stick.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import {
  bytesFrom,
  enrol,
  makeKeys,
  makePc,
  newDisk,
  openSeat,
  type SchoolPc,
  type Seat,
} from '../county/county-world.ts'
import { set } from '../worlds/feed-pen.ts'

/** An enrolled PC of a school at its county, with what carries its packages, and a stick. */
export interface CarryWorld {
  readonly seat: Seat
  readonly pc: SchoolPc
  readonly carrier: PackageCarrier
  readonly longWork: LongWork
  readonly told: readonly Progress[]
  /** Called with all that is told. */
  onTold: (progress: Progress) => void
  /** Where the stick is. */
  readonly stick: string
  readonly stickDisk: Disk
  address: string | null
  /** What a person chose as a single file. */
  upload: Uint8Array | undefined
  /** Sizes of what was kept apart. */
  readonly quarantined: number[]
  /** What lies in the stick's folder. */
  onStick(): Promise<readonly string[]>
  savePersons(count: number): Promise<void>
}

export async function carryWorld(change: (disk: Disk) => Partial<Disk> = () => ({})): Promise<CarryWorld> {
  const seat = await openSeat(newDisk(), await makeKeys(), { now: () => Date.now() })
  const pc = await makePc('office', () => Date.now())
  await enrol(seat.desk, pc, '5119990001')
  const plain = newDisk(7)
  await plain.makeFolder('/stick')
  const stickDisk: Disk = { ...plain, ...change(plain) }
  const told: Progress[] = []
  let time = 0
  const longWork = createLongWork({
    tell(progress) {
      told.push(progress)
      world.onTold(progress)
    },
    // Every step is told.
    clock: () => {
      time += 1000
      return time
    },
  })
  const carrier = createPackageCarrier({
    disk: stickDisk,
    exchange: pc.exchange,
    longWork,
    random: bytesFrom(3),
    schoolCode: () => '5119990001',
    device: () => pc.key.slice(0, 8),
    address: () => world.address,
    fold: () => pc.log.fold(HOME),
    tell: () => undefined,
    uploaded: () => (world.upload ? { name: 'D.yxb', bytes: world.upload } : undefined),
    quarantine: async ({ size }) => {
      world.quarantined.push(size)
    },
  })
  const world: CarryWorld = {
    seat,
    pc,
    carrier,
    longWork,
    told,
    onTold: () => undefined,
    stick: '/stick',
    stickDisk,
    address: null,
    upload: undefined,
    quarantined: [],
    onStick: async () => (await plain.list(`/stick/${STICK_FOLDER}`)).map(({ name }) => name),
    async savePersons(count) {
      for (let at = 0; at < count; at++)
        await pc.save(set('person', derivedId('person', at), 'name', `教师${at}`))
    },
  }
  return world
}
