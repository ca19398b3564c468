import { describe, expect, it } from 'vitest'
import type { Hex } from '../../shared/base/bytes.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import {
  ADMINISTRATOR,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  type SchoolPc,
} from '../county/county-world.ts'

const CODE = '5119990001'

async function answered(name: string, pc: SchoolPc, scope: Hex | null = null) {
  const seat = await openSeat(newDisk(), await makeKeys(name))
  const asked = pc.trust.request() ?? must(await pc.trust.ask({ code: CODE, name: '东街小学' }, '办公室电脑'))
  const { hash } = must(await seat.desk.request(asked.bytes))
  const answer = must(
    await seat.desk.enrol(hash, { school: scope, typed: pc.trust.words().ours }, ADMINISTRATOR),
  )
  return { ...seat, answer, words: answer.answerWords.join(' ') }
}

describe('the way of a PC into the county’s trust', () => {
  it('TR1 an answer is not trusted before the words are compared: nothing is read, nothing is packed', async () => {
    const pc = await makePc('office')
    const { desk, answer } = await answered('石桥县', pc)
    must(await pc.trust.takeAnswer(answer.bytes))
    expect(pc.trust.state()).toBe('answered')
    expect(pc.trust.pinned()).toBeUndefined()
    const [down] = must(await desk.answer(answer.scope, 'folder'))
    const untrusted = { ok: false, refusal: { refused: 'package-not-yet-trusted' } }
    expect(await pc.exchange.takeIn(bytesSource(down!.bytes), 'folder', 'D-1.yxb')).toMatchObject(untrusted)
    expect(await pc.exchange.packUp('folder')).toMatchObject(untrusted)
  })

  it('TR1 the root is not pinned by words that are not the county’s', async () => {
    const pc = await makePc('office')
    const { answer, words } = await answered('石桥县', pc)
    must(await pc.trust.takeAnswer(answer.bytes))
    const other = await answered('邻县', pc)
    for (const typed of [other.words, '', words.split(' ').reverse().join(' ')]) {
      expect(await pc.trust.confirm(typed)).toMatchObject({ refusal: { refused: 'enrolment-words-differ' } })
      expect(pc.trust.pinned()).toBeUndefined()
      expect(pc.log.notes('trust-confirmed')).toEqual([])
    }
    must(await pc.trust.confirm(words))
    expect(pc.trust.pinned()?.enrolment.scope).toBe(answer.scope)
  })

  it('TR1 an answer under another root is refused once one is pinned, and changes nothing', async () => {
    const pc = await makePc('office')
    const { desk } = await openSeat(newDisk(), await makeKeys())
    const scope = await enrol(desk, pc, CODE)
    const other = await answered('邻县', pc)
    expect(await pc.trust.takeAnswer(other.answer.bytes)).toMatchObject({
      refusal: { refused: 'package-other-county' },
    })
    expect(pc.trust.pinned()?.enrolment.scope).toBe(scope)
    expect(pc.trust.state()).toBe('enrolled')
  })
})
