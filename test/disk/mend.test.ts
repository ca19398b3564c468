import { describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { KINDS, kindRule } from '../../shared/domain/kinds/kinds.ts'
import { PROFILE } from '../../shared/domain/school-profile.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { isCut, type SimulatedDisk, simulatedDisk } from '../simulation/simulated-disk.ts'
import { chance } from './journal-world.ts'
import { diskWith, flip, lineStarts, openLog, PLAN, write, writeTitles } from './log-world.ts'

const SAVED = 5

describe('ST2 damage inside the journal of a PC that stands alone', () => {
  it('ST2 whichever byte flips, nothing saved is missing without being named, and the damaged file is kept', async () => {
    const { disk, ids } = await saved(3)
    const journal = (await disk.read('/data/journal'))!
    for (let at = 0; at < journal.length; at++) {
      const damaged = journal.slice()
      flip(at, 1 << (at % 8))(damaged)
      const copy = await diskWith(disk, flip(at, 1 << (at % 8)))
      const log = await openLog(copy, at)
      expect(log.journal.sound).toBe(true)
      const gone = ids.filter((id) => !isHere(log, id))
      const lost = ids.filter((id) => !isHere(log, id) && !log.isOwn(id))
      expect(log.loss()?.missing ?? 0, `byte ${at}`).toBe(lost.length)
      expect(log.loss()?.waiting ?? 0).toBe(gone.length - lost.length)
      expect(log.lossEnded()).toBe(lost.length > 0 ? null : 'none')
      const aside = (await copy.list('/data')).filter(({ name }) => name.startsWith('journal.damaged-'))
      expect(aside).toHaveLength(1)
      expect(Buffer.from((await copy.read(`/data/${aside[0]!.name}`))!).equals(damaged)).toBe(true)
      const again = await openLog(copy.reopen(), at)
      expect(again.loss()).toEqual(log.loss())
      expect(again.journal.id).toBe(log.journal.id)
    }
  })

  it('ST2 until the person goes on without what is missing nothing is written; then all that can be read is there', async () => {
    const { disk, ids } = await saved()
    const starts = await lineStarts(disk)
    for (let line = 1; line < starts.length - 1; line++) {
      const copy = await diskWith(disk, flip(starts[line]! + 30))
      const log = await openLog(copy, line)
      if (!log.loss()) continue
      const act = { at: 5, actor: 'c'.repeat(32), role: 'clerk', act: 'test', changes: [] }
      expect(await log.write(HOME, act)).toMatchObject({ refusal: { refused: 'data-damaged' } })
      const lost = ids.findIndex((id) => !log.isOwn(id))

      const accepted = await log.acceptLoss()

      if (!accepted.ok) throw new Error(accepted.refusal.refused)
      expect(accepted.value.missing).toBe(1)
      expect(accepted.value.repeated.map(({ was }) => was)).toEqual(ids.slice(lost + 1))
      expect(log.loss()).toBe(null)
      expect(log.lossEnded()).toBe('accepted')
      for (const now of [log, await openLog(copy.reopen(), 99)]) {
        const lines = now
          .fold(HOME)
          .list('plan-line')
          .map(({ id }) => id)
        const left = ids.map((_, number) => derivedId('line', number)).filter((_, number) => number !== lost)
        expect(lines).toEqual(left.sort())
        const last = lost === SAVED - 1 ? SAVED - 2 : SAVED - 1
        expect(now.fold(HOME).row('plan', PLAN)?.fields.title).toBe(`第${last}稿`)
        expect(now.fold(HOME).counts().waiting).toBe(0)
        expect(now.ownOperations(HOME)).toHaveLength(SAVED - 1)
        expect(now.loss()).toBe(null)
        await writeTitles(now, 1)
      }
    }
  })

  it('ST2 decisions done again name what was done again before them', async () => {
    const disk = simulatedDisk({ random: chance(1) })
    const log = await openLog(disk)
    await write(log, { kind: 'school', id: PROFILE, field: 'name', value: '石桥小学', over: [] })
    const lost = (await lineStarts(disk)).at(-2)!
    const document = { kind: 'plan', id: PLAN }
    const title = await write(log, { kind: 'plan', id: PLAN, field: 'title', value: '计划', over: [] })
    const sign = { step: 'sign', document, stood: [title], answers: null }
    await write(log, { kind: 'school-decision', id: null, field: 'is', value: sign, over: [] })
    const signed = log.fold(HOME).list('school-decision')[0]!.id
    const submit = { step: 'submit', document, stood: [title], answers: signed }
    await write(log, { kind: 'school-decision', id: null, field: 'is', value: submit, over: [] })

    const mended = await openLog(await diskWith(disk, flip(lost + 30)))
    const accepted = await mended.acceptLoss()

    if (!accepted.ok) throw new Error(accepted.refusal.refused)
    const anew = mended.fold(HOME).row('plan', PLAN)!.writes.title
    const decisions = mended.fold(HOME).list('school-decision')
    const again = decisions.find(({ fields }) => fields.step === 'sign')!
    expect(again.fields.stood).toEqual(anew)
    expect(decisions.find(({ fields }) => fields.step === 'submit')!.fields).toMatchObject({
      stood: anew,
      answers: again.id,
    })
    expect(anew).not.toEqual([title])
  })

  it('ST2 no link ends at a record that is made once, whose id would change with its act', () => {
    const ends = Object.keys(KINDS).flatMap((kind) => kindRule(kind)!.ends ?? [])
    expect(ends.length).toBeGreaterThan(3)
    expect(ends.filter((kind) => kindRule(kind)!.appendOnly)).toEqual([])
  })

  it('ST2 what is lost for good should it turn up all the same, stands beneath what was done again', async () => {
    const { disk, ids } = await saved()
    const whole = await openLog(disk.reopen())
    const starts = await lineStarts(disk)
    const log = await openLog(await diskWith(disk, flip(starts[2]! + 30)), 2)
    await log.acceptLoss()
    const originals = [...whole.fold(HOME).graph.complete()]

    const taken = await log.takeIn(META, originals)

    if (!taken.ok) throw new Error(taken.refusal.refused)
    expect(taken.value.fresh).toBe(ids.length - 1)
    const row = log.fold(HOME).row('plan', PLAN)!
    expect([row.fields.title, row.beside]).toEqual([`第${SAVED - 1}稿`, {}])
  })
})

describe('ST2 while a journal is mended', () => {
  it('ST2 the power may go at any call: the damaged journal is there or the mended one, and the next start ends it', async () => {
    const { disk, ids } = await saved()
    const starts = await lineStarts(disk)
    const damage = flip(starts[3]! + 30)
    const damaged = (await disk.read('/data/journal'))!.slice()
    damage(damaged)
    const outcomes = new Set<string>()
    for (let call = 1, ended = false; !ended; call++) {
      for (let seed = 0; seed < 12; seed++) {
        let first = 0
        const copy = await diskWith(disk, damage, {
          random: chance(seed),
          onCall: ({ number }) => (first > 0 && number === first + call ? 'cut' : undefined),
        })
        first = copy.calls()
        const opened = await openLog(copy, seed).catch((thrown: unknown) => {
          if (!isCut(thrown)) throw thrown
        })
        ended = opened !== undefined
        if (ended) break
        const found = copy.reopen()
        const journal = (await found.read('/data/journal'))!
        const isDamaged = Buffer.from(journal).equals(damaged)
        outcomes.add(isDamaged ? 'damaged' : 'mended')
        const log = await openLog(found, seed + 1)
        expect(log.loss(), `call ${call}, seed ${seed}`).toMatchObject({ missing: 1, waiting: 2 })
        expect(log.journal.putBack).toBe(false)
        expect(ids.filter((id) => log.isOwn(id))).toHaveLength(SAVED - 1)
        const kept = (await found.list('/data')).filter(({ name }) => name.startsWith('journal.damaged-'))
        expect(kept).toHaveLength(1)
        expect(Buffer.from((await found.read(`/data/${kept[0]!.name}`))!).equals(damaged)).toBe(true)
        expect((await found.list('/data')).map(({ name }) => name)).not.toContain('journal.mended')
      }
    }
    expect([...outcomes].sort()).toEqual(['damaged', 'mended'])
  })

  it('ST2 going on without what is missing happens whole or not at all', async () => {
    const { disk } = await saved()
    const starts = await lineStarts(disk)
    const seen = new Set<number>()
    for (let call = 1, ended = false; !ended; call++) {
      for (let seed = 0; seed < 12; seed++) {
        let first = 0
        const copy = await diskWith(disk, flip(starts[2]! + 30), {
          random: chance(seed),
          onCall: ({ number }) => (first > 0 && number === first + call ? 'cut' : undefined),
        })
        const log = await openLog(copy, seed)
        first = copy.calls()
        const accepted = await log.acceptLoss().catch((thrown: unknown) => {
          if (!isCut(thrown)) throw thrown
        })
        ended = accepted !== undefined
        if (ended) break
        const again = await openLog(copy.reopen(), seed)
        const lines = again.fold(HOME).list('plan-line').length
        seen.add(lines)
        expect([again.loss()?.missing ?? 0, lines]).toEqual(lines === 1 ? [1, 1] : [0, SAVED - 1])
      }
    }
    expect([...seen].sort()).toEqual([1, SAVED - 1])
  })

  it('ST4 on a full disk nothing is mended: the journal is as it was, and is read', async () => {
    const { disk } = await saved()
    const starts = await lineStarts(disk)
    const size = (await disk.size('/data/journal'))! + (await disk.size('/data/journal.end'))!
    const copy = await diskWith(disk, flip(starts[5]! + 30), { capacity: () => size + 200 })
    const before = (await copy.read('/data/journal'))!

    const log = await openLog(copy)

    expect(log.journal.sound).toBe(false)
    expect(Buffer.from((await copy.read('/data/journal'))!).equals(before)).toBe(true)
    expect((await copy.list('/data')).map(({ name }) => name)).toEqual(['journal', 'journal.end'])
    expect(log.fold(HOME).list('plan-line')).toHaveLength(SAVED - 1)
    await expect(writeTitles(log, 1)).rejects.toThrow('data-damaged')
  })
})

describe('ST2 what is known to be missing', () => {
  it('ST2 stays known where the note of the first damage is damaged in its turn', async () => {
    const { disk } = await saved()
    const starts = await lineStarts(disk)
    const copy = await diskWith(disk, flip(starts[SAVED]! + 30))
    const log = await openLog(copy)
    expect(log.loss()).toMatchObject({ missing: 1, waiting: 0, sure: true, places: 1 })
    const mended = await lineStarts(copy)
    // Header, what was readable, then the note of the damage.
    const again = await openLog(await diskWith(copy, flip(mended[SAVED]! + 30)), 2)
    expect(again.notes('damaged')).toHaveLength(1)
    expect(again.loss()).toMatchObject({ missing: 1 })
  })

  it('ST2 where the end mark is gone as well nobody can be sure, and a person is asked', async () => {
    const { disk } = await saved()
    const starts = await lineStarts(disk)
    const copy = await diskWith(disk, flip(starts[2]! + 30), { mark: false })
    const log = await openLog(copy)
    expect(log.loss()).toMatchObject({ sure: false, missing: 1 })
    expect(await log.acceptLoss()).toMatchObject({ ok: true })
    expect((await openLog(copy.reopen(), 3)).loss()).toBe(null)
  })

  it('ST2 a flipped byte in a line that was no operation is mended at once, and told', async () => {
    const { disk } = await saved()
    const copy = await diskWith(disk, flip(3))
    const log = await openLog(copy)
    expect([log.loss(), log.lossEnded()]).toEqual([null, 'none'])
    await writeTitles(log, 1)
    const again = await openLog(copy.reopen(), 3)
    expect([again.loss(), again.lossEnded()]).toEqual([null, null])
    const feeds = again.fold(HOME).graph.tips()
    expect(feeds).toHaveLength(2)
  })
})

const META = {
  id: '1'.repeat(32),
  kind: 'peer' as const,
  number: 1,
  scope: HOME,
  sender: '2'.repeat(64),
  at: 8,
  by: 'folder' as const,
  file: 'stick',
  tips: [],
  publicTips: [],
  heads: [],
  revocations: null,
  devices: [],
}

async function saved(count = SAVED): Promise<{ disk: SimulatedDisk; ids: string[] }> {
  const disk = simulatedDisk({ random: chance(1) })
  const log = await openLog(disk)
  return { disk, ids: await writeTitles(log, count) }
}

function isHere(log: OperationLog, id: string): boolean {
  return log.fold(HOME).graph.isComplete(id)
}
