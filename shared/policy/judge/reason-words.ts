import type { Scheme } from '../scheme/scheme.ts'

/**
 * Why a record was held, refused or not counted, for whoever decides about it: the clause of its scheme where the reason is
 * one of the scheme's rules and has one, the program's own sentence otherwise. What is a sentence already stays.
 */
export function reasonInWords(rules: Scheme['eligibility'], reason: string): string {
  const clause = rules.find(({ id }) => id === reason)?.clause
  return clause ? `按“${clause}”一条` : (ownReason(reason) ?? COMMON[reason] ?? reason)
}

/** Reasons that are the program's, whatever the scheme. */
export function ownReason(reason: string): string | undefined {
  if (reason === 'E-MODE') return '这种培训方式没有折算比例'
  if (reason === 'E-CATEGORY') return '归不进方案的任何类别'
  if (reason.startsWith('D-DUP:')) return '同一项目、同一身份只登记较高的一条'
  return undefined
}

/** Rules that every scheme has under one name, some without a clause of their document. */
const COMMON: Readonly<Record<string, string>> = {
  'E-OUTSIDE': '不在本管理周期之内',
  'E-STATUS': '还没有审核登记',
  'E-FAIL': '考核不合格',
  'E-PROVIDER': '举办单位没有培训资质',
}
