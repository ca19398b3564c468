import { describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { madeRecordId } from '../../shared/operation/encode.ts'
import { make, pen, set } from '../worlds/feed-pen.ts'

const amina = derivedId('amina')
const li = derivedId('li')
const lesson = derivedId('lesson')
const aminaAtLesson = linkId('attendance', [lesson, amina])

describe('two people, one field', () => {
  it('MG2 when two PCs mark one teacher differently offline, both marks stay and the desk shows them', () => {
    const fold = createFold()
    const office = pen('office').write(set('attendance', aminaAtLesson, 'mark', { mark: 'present' }))
    const hall = pen('hall').write(set('attendance', aminaAtLesson, 'mark', { mark: 'late', minutes: 5 }))
    fold.take([office, hall])
    const row = fold.row('attendance', aminaAtLesson)!
    const all = [row.fields.mark, ...row.beside.mark!.map(({ value }) => value)]
    expect(all).toHaveLength(2)
    expect(all).toEqual(expect.arrayContaining([{ mark: 'present' }, { mark: 'late', minutes: 5 }]))
  })

  it('MG2 a person who saw both values and decides leaves one', () => {
    const fold = createFold()
    const office = pen('office')
    const a = office.write(set('person', amina, 'title', '一级教师'))
    const b = pen('hall').write(set('person', amina, 'title', '高级教师'))
    const c = office.write(set('person', amina, 'title', '高级教师', a.id, b.id))
    fold.take([c, b, a])
    expect(fold.row('person', amina)).toMatchObject({ fields: { title: '高级教师' }, beside: {} })
  })

  it('MG2 a form opened before and saved after a sync does not hide what its screen never showed', () => {
    const fold = createFold()
    const office = pen('office')
    const first = office.write(set('person', amina, 'title', '二级教师'))
    const arrived = pen('hall').write(set('person', amina, 'title', '一级教师', first.id))
    const saved = office.write(set('person', amina, 'title', '高级教师', first.id))
    fold.take([first, arrived, saved])
    expect(fold.row('person', amina)!.beside.title).toHaveLength(1)
  })

  it('MG2 equal values written on two PCs are no conflict', () => {
    const fold = createFold()
    const a = pen('office').write(set('person', amina, 'sex', 'female'))
    const b = pen('hall').write(set('person', amina, 'sex', 'female'))
    fold.take([a, b])
    const row = fold.row('person', amina)!
    expect(row.beside).toEqual({})
    expect(row.writes.sex).toEqual([a.id, b.id].sort())
  })

  it('MG2 the longest chain behind a value is shown provisionally, whatever came first', () => {
    const office = pen('office')
    const long = [1, 2, 3].map(() => office.write(set('person', li, 'remark', 'x')))
    const deep = office.write(set('person', amina, 'remark', 'deep'))
    const shallow = pen('hall').write(set('person', amina, 'remark', 'shallow'))
    for (const order of [
      [...long, deep, shallow],
      [shallow, deep, ...long.reverse()],
    ]) {
      const fold = createFold()
      for (const one of order) fold.take([one])
      expect(fold.row('person', amina)!.fields.remark).toBe('deep')
    }
  })

  it('MG2 an operation that others named before it came changes what is shown, and that is told', () => {
    const seen = pen('hall').write(set('person', li, 'remark', 'x'))
    const plain = pen('office').write(set('person', amina, 'title', 'plain'))
    // Of two equal chains the larger id is shown, so this one is beside until what it names has come.
    const deep = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
      .map((name) => pen(name).write(set('person', amina, 'title', 'deep', seen.id)))
      .find(({ id }) => id < plain.id)!
    const [taken, held] = [createFold(), createFold()]
    taken.take([plain, deep])
    held.hold([plain, deep])
    for (const fold of [taken, held]) {
      const told = fold.take([seen]).rows.find(({ id }) => id === amina)
      expect(told?.fields.title).toBe('deep')
      expect(told?.beside.title).toMatchObject([{ value: 'plain' }])
    }
  })

  it('MG3 different fields of one record never conflict', () => {
    const fold = createFold()
    fold.take([
      pen('office').write(set('person', amina, 'title', '一级教师')),
      pen('hall').write(set('person', amina, 'nation', '哈萨克族')),
    ])
    const row = fold.row('person', amina)!
    expect(row.fields).toEqual({ title: '一级教师', nation: '哈萨克族' })
    expect(row.beside).toEqual({})
  })

  it('MG4 a PC that believes it is 2009 disturbs nothing: the clock orders nothing', () => {
    const office = pen('office')
    const a = office.write(set('person', amina, 'title', 'a'))
    const b = office.write(set('person', amina, 'title', 'b', a.id))
    const fold = createFold()
    fold.take([{ ...b, operation: { ...b.operation, at: 1 } }, a])
    expect(fold.row('person', amina)!.fields.title).toBe('b')
  })

  it('OP1 undo writes the earlier value over one’s own write and leaves what others changed since', () => {
    const office = pen('office')
    const was = office.write(set('person', amina, 'title', '二级教师'))
    const mine = office.write(set('person', amina, 'title', '一级教师', was.id))
    const others = pen('hall').write(set('person', amina, 'title', '高级教师', mine.id))
    const undo = office.write(set('person', amina, 'title', '二级教师', mine.id))
    const fold = createFold()
    fold.take([was, mine, others, undo])
    const row = fold.row('person', amina)!
    expect([row.fields.title, row.beside.title![0]!.value].sort()).toEqual(['二级教师', '高级教师'])
  })
})

describe('feeds', () => {
  it('OP2 an operation waits for the one before it in its feed and is then applied', () => {
    const office = pen('office')
    const a = office.write(set('person', amina, 'name', '阿依古丽·哈力克'))
    const b = office.write(set('person', amina, 'title', '一级教师'))
    const fold = createFold()
    expect(fold.take([b])).toEqual({ rows: [], gone: [] })
    expect(fold.counts()).toMatchObject({ complete: 0, waiting: 1 })
    expect(fold.take([a]).rows).toHaveLength(1)
    expect(fold.row('person', amina)!.fields.title).toBe('一级教师')
  })

  it('OP3 a copied disk forks the feed: both branches are folded, and a disagreement is shown', () => {
    const office = pen('office')
    const first = office.write(set('person', amina, 'title', 'a'))
    const copy = office.copy()
    const fold = createFold()
    const left = office.write(set('person', amina, 'title', 'b', first.id))
    const right = copy.write(set('person', amina, 'title', 'c', first.id))
    fold.take([first, left, right])
    expect(fold.graph.tips()).toHaveLength(2)
    expect(fold.graph.forks()).toBe(1)
    expect(fold.row('person', amina)!.beside.title).toHaveLength(1)
  })

  it('OP3 an operation that claims another place than its predecessor gives it never takes effect', () => {
    const office = pen('office')
    const first = office.write(set('person', amina, 'title', 'a'))
    const stranger = pen('stranger').write(set('person', amina, 'title', 'b'))
    const forged = pen('forger')
      .copy()
      .write(set('person', amina, 'title', 'c'))
    const misplaced = {
      ...forged,
      id: derivedId('forged'),
      operation: { ...forged.operation, seq: 1, opens: null, previous: stranger.hash, feed: office.feed },
    }
    const fold = createFold()
    fold.take([misplaced, first, stranger])
    expect(fold.row('person', amina)!.beside.title).toHaveLength(1)
    expect(fold.graph.isComplete(misplaced.id)).toBe(false)
  })
})

describe('kinds', () => {
  it('OP4 an unknown kind or field is kept and passed on, without effect', () => {
    const office = pen('office')
    const odd = office.write(
      set('robot', amina, 'name', 'x'),
      set('person', amina, 'shoe-size', 42),
      set('person', amina, 'sex', 'male'),
    )
    const fold = createFold()
    fold.take([odd])
    expect(fold.counts().withoutEffect.unknown).toBe(2)
    expect(fold.row('person', amina)!.fields).toEqual({ sex: 'male' })
    expect([...fold.graph.complete()][0]!.bytes).toEqual(odd.bytes)
  })

  it('OP5 a value its kind refuses is kept without effect and covers nothing', () => {
    const office = pen('office')
    const good = office.write(set('person', amina, 'sex', 'male'))
    const bad = office.write(set('person', amina, 'sex', 'both', good.id))
    const fold = createFold()
    fold.take([good, bad])
    expect(fold.row('person', amina)!.fields.sex).toBe('male')
    expect(fold.counts().withoutEffect.refused).toBe(1)
  })

  it('MG5 a kind of the other side has no effect', () => {
    const fold = createFold()
    fold.take([pen('office').write(make('set-aside', { operations: [], reason: 'x' }))])
    expect(fold.counts().withoutEffect.foreign).toBe(1)
    expect(fold.list('set-aside')).toEqual([])
  })

  it('MG7 a change that names a record of an append-only kind has no effect', () => {
    const office = pen('office')
    const value = { step: 'sign', document: { kind: 'plan', id: amina }, stood: [], answers: null }
    const made = office.write(make('school-decision', value))
    const id = madeRecordId(made.id, 0)
    const rewrite = office.write(set('school-decision', id, 'is', { ...value, step: 'submit' }, made.id))
    const fold = createFold()
    fold.take([made, rewrite])
    expect(fold.row('school-decision', id)!.fields.step).toBe('sign')
    expect(fold.counts().withoutEffect.fixed).toBe(1)
  })
})
