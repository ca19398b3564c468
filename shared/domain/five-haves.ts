import type { Value } from '../base/cbor.ts'

/** 五有: 主题 措施 记载 总结 评估 of a school's own meeting. They follow from what is written, nobody ticks them. */
export const HAVES = ['theme', 'measures', 'notes', 'summary', 'rating'] as const
export type Have = (typeof HAVES)[number]

type Fields = Readonly<Record<string, Value>>

export function isHad(fields: Fields, have: Have): boolean {
  if (have === 'notes') return isWritten(fields.course) || isWritten(fields.views)
  if (have === 'rating') return isRated(fields.rating)
  return isWritten(fields[have])
}

/** In their order. */
export function missingHaves(fields: Fields): readonly Have[] {
  return HAVES.filter((have) => !isHad(fields, have))
}

function isWritten(value: Value | undefined): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isRated(value: Value | undefined): boolean {
  const { score, grade } = (value ?? {}) as { readonly score?: Value; readonly grade?: Value }
  return isWritten(score) || isWritten(grade)
}
