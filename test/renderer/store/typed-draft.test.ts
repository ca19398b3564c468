import { describe, expect, it } from 'vitest'
import { draftLike } from '../../../renderer/store/typed-draft.ts'

const LIKE = { name: '', ticked: false, hours: { face: '', online: '' }, split: {} }
const read = draftLike(LIKE)

describe('a draft of a form', () => {
  it('comes back as it was typed', () => {
    const typed = { name: '全科培训', ticked: true, hours: { face: '12', online: '' }, split: { xb: '3' } }
    expect(read(JSON.parse(JSON.stringify(typed)))).toEqual(typed)
  })

  it('leaves out, field by field, what this version does not know or cannot show', () => {
    const strange = { name: 7, ticked: 'yes', hours: { face: '12' }, split: { xb: 3 }, more: 'x' }
    expect(read(strange)).toBeUndefined()
    expect(read({ ...strange, name: '全科培训' })).toEqual({ name: '全科培训' })
    expect(read({ hours: ['1', '2'] })).toBeUndefined()
  })

  it('is none where there is no object', () => {
    for (const body of [null, 'text', 3, [], ['name']]) expect(read(body)).toBeUndefined()
  })
})
