import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { chance } from '../disk/journal-world.ts'
import { callFromPage, hostRows, keptRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { CLERK, firstStart, signIn } from '../worlds/school-steps.ts'

const KILLS = 30
const WITHIN_MS = 300

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
})
afterAll(() => pc.remove())

test(`ST2 ${KILLS} kills of program and browser inside a burst of saves lose nothing acknowledged and add at most one operation each`, async () => {
  const seed = Number(process.env.KILLS_SEED ?? randomInt(2 ** 31))
  console.log(`KILLS_SEED=${seed}`)
  const random = chance(seed)
  const acknowledged: Hex[] = []
  const overtaken: Hex[] = []
  let killedMidway = 0
  await firstStart(await pc.open())

  for (let kill = 1; kill <= KILLS; kill++) {
    const which = (['program', 'browser', 'both'] as const)[Math.floor(random() * 3)] ?? 'both'
    const burst = saveUntilCut(kill, acknowledged)
    await new Promise((resolve) => setTimeout(resolve, random() * WITHIN_MS))
    if (which !== 'browser') await pc.killProgram()
    if (which !== 'program') await pc.killBrowser()
    const before = acknowledged.length
    killedMidway += (await burst) > 0 ? 1 : 0

    const page = await pc.open()
    await signIn(page, CLERK)
    const { rows, mark } = await hostRows(page)
    const people = new Set(rows.filter(({ kind }) => kind === 'person').map(({ id }) => id))
    expect(acknowledged.filter((id) => !people.has(id))).toEqual([])
    const known = new Set([...acknowledged, ...overtaken])
    const more = [...people].filter((id) => !known.has(id))
    expect(more.length, `kill ${kill} of ${which}, ${before} acknowledged`).toBeLessThanOrEqual(1)
    overtaken.push(...more)
    // ST3: what the browser keeps is what the journal says.
    await expect.poll(async () => (await keptRows(page)).mark).toEqual(mark)
    expect((await keptRows(page)).rows).toEqual(rows)
    // A row is whole: a save writes three fields.
    expect(rows.filter(isPerson).filter(({ fields }) => Object.keys(fields).length !== 3)).toEqual([])
  }
  expect(killedMidway).toBeGreaterThan(KILLS / 3)
  console.log(`${acknowledged.length} acknowledged, ${overtaken.length} more, ${killedMidway} kills midway`)
})

/** One save after the other over the page's own socket, counted here; answers with how many there were. */
async function saveUntilCut(kill: number, acknowledged: Hex[]): Promise<number> {
  for (let save = 0; ; save++) {
    const id = derivedId('person', kill, save)
    const fields = { name: `教师${kill}-${save}`, sex: 'female', remark: '连续保存' }
    const changes = Object.entries(fields).map(([field, value]) => {
      return { kind: 'person', id, field, value, over: [] }
    })
    try {
      const answer = await callFromPage(pc.page(), 'save', { act: 'add-person', changes })
      if (!answer.ok) throw new Error(answer.refusal.refused)
      acknowledged.push(id)
    } catch {
      return save
    }
  }
}

function isPerson({ kind }: ViewRow): boolean {
  return kind === 'person'
}
