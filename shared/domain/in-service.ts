import type { Value } from '../base/cbor.ts'

/** Where a teacher stands towards the school (domain §4.3, 7); the field `status` keeps these words. */
export const STATUS_WORDS = ['在职', '借调', '支教交流', '病产假', '停薪', '退休', '调出', '去世'] as const
export type StatusWord = (typeof STATUS_WORDS)[number]

/** States that lead to, or come with, another school or office. */
export const STATUS_WITH_PLACE: readonly string[] = ['借调', '支教交流', '调出']

/** Of those who belong to the school now; empty for one without a state. */
const IN_SERVICE: readonly string[] = ['在职', '借调', '支教交流', '']

/** Whose credits the school answers for; those who left or were entered by mistake stay in the records only. */
export function isInService(fields: Readonly<Record<string, Value>>): boolean {
  const { word = '' } = (fields.status ?? {}) as { readonly word?: string }
  return fields.removed !== true && IN_SERVICE.includes(word)
}

/** The same on a day `2026-11-21`: who leaves later was still here then, who is 在职 from a later day was not. */
export function isInServiceAt(fields: Readonly<Record<string, Value>>, day: string): boolean {
  const { word = '', from } = (fields.status ?? {}) as {
    readonly word?: string
    readonly from?: string | null
  }
  if (day === '' || !from || from <= day) return isInService(fields)
  return fields.removed !== true && word !== '在职'
}

/** The state that a list's word means; an explicit list, nothing is guessed. */
export function readStatus(written: string): StatusWord | undefined {
  const text = written.normalize('NFKC').replace(/[\s/、，,()]/g, '')
  return STATUS_WORDS.find((word) => word === text) ?? STATUS_NAMES[text]
}

const STATUS_NAMES: Readonly<Record<string, StatusWord | undefined>> = {
  在岗: '在职',
  在编在岗: '在职',
  正常: '在职',
  在校: '在职',
  借出: '借调',
  外借: '借调',
  支教: '支教交流',
  交流: '支教交流',
  轮岗: '支教交流',
  交流轮岗: '支教交流',
  病假: '病产假',
  产假: '病产假',
  病休: '病产假',
  长期病假: '病产假',
  停薪留职: '停薪',
  已退休: '退休',
  离退休: '退休',
  内退: '退休',
  调离: '调出',
  已调出: '调出',
  调走: '调出',
  死亡: '去世',
  已故: '去世',
  病故: '去世',
}
