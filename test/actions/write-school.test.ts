import { describe, expect, it } from 'vitest'
import {
  editSchool,
  REGISTER_WITHIN,
  registerWithin,
  schoolFormOf,
} from '../../renderer/actions/write-school.ts'
import { fieldRule } from '../../shared/domain/kinds/kinds.ts'
import { PROFILE } from '../../shared/domain/school-profile.ts'
import { asShown } from '../renderer/view-rows.ts'

const profile = asShown({
  kind: 'school',
  id: PROFILE,
  fields: { name: '石桥镇中心学校', code: '2151199901', scheme: 'horgos-c7' },
  writes: { name: ['a'], code: ['a'], scheme: ['a'] },
  beside: {},
  merged: [],
})

describe('the profile of a school', () => {
  it('PL6 the days within which hours are declared are the school’s own, thirty until it says otherwise', () => {
    expect(registerWithin(undefined)).toBe(REGISTER_WITHIN)
    const changes = editSchool(profile, { ...schoolFormOf(profile), 'register-within': '45' })
    expect(changes).toEqual([
      { kind: 'school', id: profile.id, field: 'register-within', value: 45, over: [] },
    ])
    expect(fieldRule('school', 'register-within')!.accepts(45)).toBe(true)
    expect(registerWithin({ ...profile, fields: { ...profile.fields, 'register-within': 45 } })).toBe(45)
  })

  it('shows what was never written as empty, and writes what was typed there', () => {
    const bare = { ...profile, fields: { name: '石桥镇中心学校' }, writes: { name: ['a'] } }
    expect(schoolFormOf(bare)).toEqual({
      name: '石桥镇中心学校',
      code: '',
      scheme: '',
      'register-within': '30',
    })
    expect(editSchool(bare, schoolFormOf(bare))).toEqual([])
    expect(editSchool(bare, { ...schoolFormOf(bare), code: ' 2151199901 ' })).toMatchObject([
      { field: 'code', value: '2151199901' },
    ])
  })

  it('writes nothing where nothing was changed', () => {
    expect(editSchool(profile, schoolFormOf(profile))).toEqual([])
  })
})
