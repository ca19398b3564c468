import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hex } from '../../shared/base/bytes.ts'
import { fileSource } from '../../shared/disk/packages/package-source.ts'
import { STICK_FOLDER } from '../../shared/disk/packages/stick.ts'
import {
  ADMINISTRATOR,
  makeKeys,
  must,
  newDisk,
  openSeat,
  type Seat,
  TRAINING_OFFICE,
} from '../county/county-world.ts'

/** 石桥县's 师训办, as a school meets it: by sticks and on the telephone. */
export interface CountyOffice {
  readonly name: string
  readonly seat: Seat
  /** The scope of the one school that is known here. */
  school(): Hex
  /**
   * Answers the request that lies on the stick, for a new school or another PC of the school known here. `heard`
   * are the words the school read out; answers with the answer file and the words the county reads.
   */
  enrol(stick: string, heard: string): Promise<{ readonly file: string; readonly words: string }>
  /** Takes in every package of a school on the stick and lays the answer beside. */
  exchange(stick: string): Promise<void>
  /** Files the plan of this year, as 师训办 does. */
  filePlan(plan: Hex, number: string): Promise<void>
  /** Sends it back with what is to be changed. */
  returnPlan(plan: Hex, opinion: string): Promise<void>
}

export async function createCountyOffice(name = '石桥县'): Promise<CountyOffice> {
  const seat = await openSeat(newDisk(), await makeKeys(name), { now: () => Date.now() })
  const { desk } = seat

  function school(): Hex {
    const [known] = desk.schools()
    if (!known) throw new Error('no school is enrolled')
    return known.scope
  }

  async function enrol(stick: string, heard: string): Promise<{ file: string; words: string }> {
    const [request] = (await readdir(stick)).filter((file) => file.endsWith('.yxr'))
    if (request === undefined) throw new Error('no request on the stick')
    const { hash } = must(await desk.request(await readFile(join(stick, request))))
    const known = desk.schools()[0]?.scope ?? null
    const answer = must(await desk.enrol(hash, { school: known, typed: heard }, ADMINISTRATOR))
    const file = join(stick, 'answer.yxa')
    await writeFile(file, answer.bytes)
    return { file, words: answer.answerWords.join(' ') }
  }

  async function exchange(stick: string): Promise<void> {
    const folder = join(stick, STICK_FOLDER)
    await mkdir(folder, { recursive: true })
    for (const file of await readdir(folder)) {
      // Those for other PCs of the school are not the county's to open.
      if (file.startsWith('U-')) await desk.intake(fileSource(join(folder, file)), 'folder', file)
    }
    for (const { bytes, number } of must(await desk.answer(school(), 'folder')))
      await writeFile(join(folder, `D-${number}-${(await readdir(folder)).length}.yxb`), bytes)
  }

  async function filePlan(id: Hex, number: string): Promise<void> {
    const decision = { step: 'file', document: { kind: 'plan', id }, number } as const
    must(await desk.decide(school(), decision, TRAINING_OFFICE))
  }

  async function returnPlan(id: Hex, opinion: string): Promise<void> {
    const decision = { step: 'return', document: { kind: 'plan', id }, opinion } as const
    must(await desk.decide(school(), decision, TRAINING_OFFICE))
  }

  return { name, seat, school, enrol, exchange, filePlan, returnPlan }
}
