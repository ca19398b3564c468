import { expect, test } from 'vitest'
import { createQuestions } from '../../../county/questions/questions.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { bytesSource } from '../../../shared/disk/packages/package-source.ts'
import { BUILT_IN_SCHEMES } from '../../../shared/policy/scheme/built-in-schemes.ts'
import { NOON } from '../../package/cast.ts'
import { set } from '../../worlds/feed-pen.ts'
import { secondVersion } from '../../worlds/second-version.ts'
import {
  ADMINISTRATOR,
  CLAIM,
  enrol,
  makePc,
  must,
  PLAN,
  planChanges,
  recognise,
  refusalIn,
  submit,
  sync,
  TRAINING_OFFICE,
} from '../county-world.ts'
import { county, declared } from '../scheme-office.ts'

const OFFICE_OF_COUNTY = { name: '石桥县', division: '511999' }
const QUEUE = {
  queue: 'waiting',
  kind: null,
  scope: null,
  year: null,
  search: '',
  from: null,
  until: null,
  after: null,
} as const
const SAID = { opinion: '', number: '' }

test('a claim is read with what recognising it would grant, or why nothing can be said', async () => {
  const { desk, store, scope } = await declared()
  const { document } = createQuestions({ desk, store, county: OFFICE_OF_COUNTY, ticks: () => 0 })
  const asked = { scope, kind: 'claim', id: CLAIM.id } as const
  const shown = must(await document(asked, TRAINING_OFFICE))
  expect(shown).toMatchObject({
    step: 'submit',
    twoValues: false,
    uncovered: 0,
    contested: 0,
    before: null,
    notComputed: null,
  })
  expect([...shown.offered].sort()).toEqual(['return', 'review'])
  expect(shown.computed).toMatchObject({ scheme: 'horgos-c7', unit: '学分', recognised: 0 })
  const lines = shown.computed!.lines.map(({ name, day, counted, why }) => [name, day, counted, why])
  expect(lines.sort()).toEqual([
    ['王秀兰', '2026-10-08', '0.40', []],
    ['王秀兰', '2026-10-15', '0.60', []],
  ])
  // What an official does not decide by is not sent.
  expect(Object.keys(shown.computed!.lines[0]!)).not.toEqual(expect.arrayContaining(['judged']))
  must(await recognise(desk, scope, { claim: CLAIM.id, stood: shown.stood, ...SAID }))
  const after = must(await document(asked, TRAINING_OFFICE))
  expect(after).toMatchObject({ step: 'recognise', offered: [], computed: { recognised: 2, lines: [] } })
  expect(refusalIn(await document({ ...asked, id: derivedId('claim', 'none') }, TRAINING_OFFICE))).toBe(
    'document-unknown',
  )
})

test('a claim that cannot be computed says why in a sentence; a plan is not computed at all', async () => {
  const { desk, store, east, scope } = await county()
  const { document } = createQuestions({ desk, store, county: OFFICE_OF_COUNTY, ticks: () => 0 })
  await east.save(set('claim', CLAIM.id, 'scheme', { id: 'nowhere', version: '1' }), ...planChanges())
  await submit(east, PLAN)
  await sync(desk, east, scope)
  const claim = must(await document({ scope, kind: 'claim', id: CLAIM.id }, TRAINING_OFFICE))
  expect([claim.computed, claim.notComputed]).toEqual([null, '申报用的学分方案本县没有，不能认定。'])
  expect(claim.offered).toEqual([])
  const plan = must(await document({ scope, kind: 'plan', id: PLAN.id }, TRAINING_OFFICE))
  expect([plan.computed, plan.notComputed]).toEqual([null, null])
  expect([...plan.offered].sort()).toEqual(['file', 'return'])
})

test('every list names a school by its name, else its code, with its own devices, papers and packages', async () => {
  const { desk, store, east, scope } = await county()
  const asking = createQuestions({ desk, store, county: OFFICE_OF_COUNTY, ticks: () => 0 })
  const { overview, 'return-packages': back } = asking
  const west = await makePc('west')
  const other = await enrol(desk, west, '511999-0002')
  await west.save(...planChanges('西街计划'))
  await submit(west, PLAN)
  await sync(desk, west, other)
  must(await desk.revoke(east.key, '遗失', ADMINISTRATOR))
  const asked = must(
    await (await makePc('third')).trust.ask({ code: '5119990003', name: '三小' }, '办公室电脑'),
  )
  const { hash } = must(await desk.request(asked.bytes))
  const shown = must(await overview({}, TRAINING_OFFICE))
  expect(shown).toEqual({
    county: OFFICE_OF_COUNTY,
    requests: [{ hash, school: '5119990003', schoolName: '三小', deviceName: '办公室电脑' }],
    schools: 2,
    waiting: 1,
    contested: 0,
  })
  const known = must(
    await asking.schools({ search: '', silentSince: null, order: 'code', after: null }, TRAINING_OFFICE),
  )
  expect(known).toEqual({
    found: 2,
    next: null,
    lines: [
      { scope: other, code: '511999-0002', name: '511999-0002小学', devices: 1, heard: NOON },
      { scope, code: '5119990001', name: '5119990001小学', devices: 0, heard: null },
    ],
  })
  const opened = await asking.school({ scope: other }, TRAINING_OFFICE)
  expect(must(opened)).toMatchObject({
    code: '511999-0002',
    devices: [{ key: west.key, name: '办公室电脑', revoked: false, copied: false, enrolled: NOON }],
  })
  expect(refusalIn(await asking.school({ scope: PLAN.id }, TRAINING_OFFICE))).toBe('school-unknown')
  const waiting = must(await asking.documents(QUEUE, TRAINING_OFFICE))
  expect(waiting).toEqual({
    counts: { waiting: 1, file: 0, return: 0, recognise: 0, contested: 0, all: 1 },
    next: null,
    lines: [
      {
        scope: other,
        school: '511999-0002小学',
        kind: 'plan',
        step: 'submit',
        id: PLAN.id,
        title: '西街计划',
        year: 2026,
        submitted: NOON,
        uncovered: 0,
        contested: 0,
        decided: null,
      },
    ],
  })
  const filing = { step: 'file', document: PLAN, number: '石教备〔2026〕7号', opinion: '同意' } as const
  must(await desk.decide(other, filing, TRAINING_OFFICE))
  const filed = must(await asking.documents({ ...QUEUE, queue: 'file' }, TRAINING_OFFICE))
  // The official of this test has no account, so no name.
  expect(filed.lines).toMatchObject([
    { step: 'file', decided: { at: NOON, by: '', number: '石教备〔2026〕7号', opinion: '同意' } },
  ])
  const sent = must(await asking.packages({ search: '', direction: null, after: null }, TRAINING_OFFICE))
  expect(sent.lines.map(({ school, direction }) => [school, direction])).toEqual([
    ['511999-0002小学', 'in'],
    ['511999-0002小学', 'out'],
  ])
  // PK6: a name that fits every stick.
  const { files } = must(await back({ scope: other }, TRAINING_OFFICE))
  expect(files.map(({ name }) => name)).toEqual(['D-5119990002-2-1.yxb'])
  must(await west.exchange.takeIn(bytesSource(Buffer.from(files[0]!.base64, 'base64')), 'folder', 'x.yxb'))
  expect(refusalIn(await back({ scope }, TRAINING_OFFICE))).toBe('nobody-enrolled')
})

test('PL4 the console lists which schemes the county published, and rehearses with faults or with who gains', async () => {
  const { desk, store, scope } = await declared()
  const asked = createQuestions({ desk, store, county: OFFICE_OF_COUNTY, ticks: () => 0 })
  const before = must(await asked.schemes({}, TRAINING_OFFICE))
  expect(before.unread).toEqual([])
  expect(before.schemes.map(({ published }) => published)).toEqual(BUILT_IN_SCHEMES.map(() => false))
  const faulty = must(await asked['rehearse-scheme']({ file: '{}' }, TRAINING_OFFICE))
  expect(faulty.faults?.length).toBeGreaterThan(0)
  const found = must(await asked['rehearse-scheme']({ file: secondVersion() }, TRAINING_OFFICE))
  if (found.faults !== null) throw new Error('faults')
  expect(found).toMatchObject({
    scheme: { id: 'horgos-c7', version: '2', published: true },
    succeeds: '1',
    schools: 1,
    unchanged: 1,
  })
  expect(found.teachers.map(({ name, change }) => [name, change])).toEqual([['王秀兰', 'gains']])
  expect(JSON.stringify(found.teachers)).not.toContain(scope)
  expect(
    must(await asked['publish-scheme']({ file: secondVersion(), seen: found.seen }, TRAINING_OFFICE)),
  ).toBeNull()
  const after = must(await asked.schemes({}, TRAINING_OFFICE))
  expect(after.schemes.filter(({ published }) => published)).toEqual([found.scheme])
  expect(
    refusalIn(await asked['publish-scheme']({ file: secondVersion(), seen: found.seen }, TRAINING_OFFICE)),
  ).toBe('scheme-faulty')
})
