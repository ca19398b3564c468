import { must } from '../county/county-world.ts'
import type { Benchmark } from './benchmark.ts'
import { compared } from './figure.ts'
import { type GrownPc, historyGrower } from './history.ts'
import { millis, sideBySide } from './side-by-side.ts'

const FEW = 1_000
const MANY = 100_000

/**
 * SC1, PK4: the exchange report that every save asks for, with 100,000 operations; the reference is the same with 1,000.
 * A save goes before each and is not measured. The second figure is the numbers alone, without what the report says of
 * trust and packages.
 */
export const report: Benchmark = {
  name: 'report',
  async run(ground) {
    const grow = await historyGrower()
    const few = await grow(await ground.newFolder(), FEW)
    const many = await grow(await ground.newFolder(), MANY)
    let number = 0
    const after = (pc: GrownPc, ask: () => unknown) => async () => {
      await pc.save(number++)
      return millis(ask)
    }
    const rounds = { rounds: 101, warmUp: 20 }
    const whole = await sideBySide(
      rounds,
      after(many, () => must(many.office.report())),
      after(few, () => must(few.office.report())),
    )
    const numbers = await sideBySide(
      rounds,
      after(many, () => many.exchange.counts()),
      after(few, () => few.exchange.counts()),
    )
    await few.close()
    await many.close()
    return [
      compared('report after a save, 100,000 : 1,000', 'ms', whole, 1.5),
      compared('its numbers alone', 'ms', numbers, null),
    ]
  },
}
