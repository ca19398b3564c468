import { afterEach, expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { undoChanges } from '../../shared/fold/undo.ts'
import { OPERATION_LIMIT } from '../../shared/operation/encode.ts'
import { pen, set } from '../worlds/feed-pen.ts'
import { type StartedHost, startedHost } from '../worlds/started-host.ts'

const LI = derivedId('li')
let school: StartedHost
afterEach(() => school?.remove())

test('OP1 a saved act is undone by its person, and the undo too', async () => {
  school = await startedHost()
  await school.write('person', LI, { name: '李' })
  const shown = await school.row('person', LI)
  const over = [...(shown?.writes.name ?? [])]
  const change = { kind: 'person', id: LI, field: 'name', value: '李四', over }
  const { operation } = await school.call('save', { act: 'edit-person', changes: [change] })

  const undone = await school.call('undo', { operation })
  expect(undone).toMatchObject({ undone: 1, kept: [] })
  expect((await school.row('person', LI))?.fields.name).toBe('李')
  expect(await school.refusal('undo', { operation })).toBe('nothing-to-do')

  await school.call('undo', { operation: undone.operation ?? '' })
  expect((await school.row('person', LI))?.fields.name).toBe('李四')
})

test('OP1 another person’s act, the start of the school and what is unknown are not undone', async () => {
  school = await startedHost()
  const operation = await school.write('person', LI, { name: '李' })
  const [profile] = await school.rows('school')
  expect(await school.refusal('undo', { operation: profile!.writes.name![0]! })).toBe('nothing-to-do')
  expect(await school.refusal('undo', { operation: derivedId('none') })).toBe('nothing-to-do')
  await school.signInAs('principal')
  expect(await school.refusal('undo', { operation })).toBe('not-allowed')
  await school.call('sign-out', {})
  expect(await school.refusal('undo', { operation })).toBe('not-signed-in')
})

test('MG5 who has lost the right to write it cannot undo it either', async () => {
  school = await startedHost()
  await school.signInAs('principal')
  const operation = await school.write('person', LI, { name: '李' })
  const user = (await school.call('status', {})).user!.id
  const row = await school.row('user', user)
  const over = [...(row?.writes.role ?? [])]
  await school.call('save', {
    act: 'edit-account',
    changes: [{ kind: 'user', id: user, field: 'role', value: 'leader', over }],
  })
  expect(await school.refusal('undo', { operation })).toBe('not-allowed')
})

test('OP1 what others have changed since is told where nothing is left to undo', async () => {
  school = await startedHost()
  const operation = await school.write('person', LI, { name: '李' })
  await school.write('person', LI, { post: '教师' })
  expect(await school.call('undo', { operation })).toEqual({
    operation: null,
    undone: 0,
    kept: [{ kind: 'person', id: LI, field: 'post' }],
  })
})

test('OP1 an imported roster of 2000 is undone, and imported again, each by one operation of at most 4 MiB', () => {
  const [office, fold] = [pen('office'), createFold()]
  const people = Array.from({ length: 2000 }, (_, at) => derivedId('person', at))
  const fields = ['name', 'title', 'post', 'subjects', 'education', 'id-number', 'phone', 'nation', 'started']
  const imported = office.write(
    ...people.flatMap((id) => fields.map((field) => set('person', id, field, '1974'))),
  )
  fold.take([imported])
  const undone = office.write(...undoChanges(fold, imported.id).changes)
  fold.take([undone])
  expect([undone.operation.changes.length, undone.bytes.length < OPERATION_LIMIT]).toEqual([2000, true])
  expect(fold.list('person').every(({ fields }) => fields.removed === true)).toBe(true)
  expect(undoChanges(fold, undone.id).changes).toHaveLength(2000)
})
