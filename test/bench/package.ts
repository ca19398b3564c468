import { attendanceId } from '../../renderer/actions/activity/call-roll.ts'
import { countyReader, feedOf, idOf, makeCounty, makeDevice, sliceBy, up, verified } from '../package/cast.ts'
import type { Benchmark } from './benchmark.ts'
import { mark } from './figure.ts'
import { median, millis } from './side-by-side.ts'

/** A package of 1,000 marks: signed and sealed, then opened, verified and read by the county. In memory. */
export const exchange: Benchmark = {
  name: 'package',
  async run() {
    const county = await makeCounty()
    const office = await makeDevice(county, 'office PC')
    const operations = feedOf('office', office.signing.key, 1000, null, (seq) => {
      const ends = [idOf(`activity ${seq % 25}`), idOf(`person ${seq}`)]
      const id = attendanceId(ends[0]!, ends[1]!)
      return [
        { kind: 'attendance', id, field: 'of', value: ends, over: [] },
        { kind: 'attendance', id, field: 'mark', value: { mark: 'present' }, over: [] },
      ]
    })
    const slices = [sliceBy(office, operations)]
    const written: number[] = []
    const read: number[] = []
    for (let round = 0; round < 15; round++) {
      let bytes = new Uint8Array()
      written.push(
        await millis(async () => {
          bytes = new Uint8Array(await up(office, slices))
        }),
      )
      read.push(await millis(() => readWhole(bytes)))
    }

    async function readWhole(bytes: Uint8Array): Promise<void> {
      const count = (await verified(bytes, countyReader(county))).operations.length
      if (count !== operations.length) throw new Error(`${count} operations came out`)
    }

    return [
      mark('package of 1,000 operations, written', 'ms', median(written)),
      mark('package of 1,000 operations, read', 'ms', median(read)),
    ]
  },
}
