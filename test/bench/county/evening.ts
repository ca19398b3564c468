import { makeCounty } from '../../county/store/county-process.ts'
import { deadlineEvening } from '../../worlds/made-county/deadline-evening.ts'
import { COUNTRY_SCHOOL } from '../../worlds/made-county/school-size.ts'
import type { Benchmark } from '../benchmark.ts'
import { mark } from '../figure.ts'

/** CO1: the packages of a deadline evening from twenty clients at once, the server killed twice with -9 in between. */
export const countyEvening: Benchmark = {
  name: 'county-evening',
  async run(ground) {
    const folder = await ground.newFolder()
    await makeCounty(folder)
    const { packages, minutes, lostInKills, lost, twice, disordered } = await deadlineEvening(folder, {
      schools: ground.isFull ? 100 : 20,
      size: COUNTRY_SCHOOL,
      packages: 10,
      clients: 20,
      kills: 2,
    })
    return [
      mark(`evening of ${packages} packages`, 'a minute', packages / minutes),
      mark('operations lost', '', lost.length + lostInKills.length, 0),
      mark('operations taken twice', '', twice.length, 0),
      mark('operations out of order', '', disordered.length, 0),
    ]
  },
}
