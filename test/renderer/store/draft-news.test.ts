import { expect, test } from 'vitest'
import { afterDraft, KEPT } from '../../../renderer/store/draft-news.ts'
import { refusals as english } from '../../../renderer/words/en/refusals.ts'
import { refusals } from '../../../renderer/words/zh/refusals.ts'

const FULL = { refused: 'disk-full' } as const

test('ST4 that a draft is not kept is told once, however often it is typed on, and is over when it is kept', () => {
  const told = afterDraft(KEPT, FULL)
  expect(told).toEqual({
    unkept: { refused: 'draft-not-kept', facts: { why: 'disk-full' } },
    isRead: false,
  })
  const read = { ...told, isRead: true }
  expect(afterDraft(read, FULL)).toBe(read)
  expect(afterDraft(told, { refused: 'disk-read-only' })).toBe(told)
  expect(afterDraft(read, undefined)).toBe(KEPT)
  expect(afterDraft(afterDraft(read, undefined), FULL)).toEqual(told)
})

test('ST4 what it says names the cause, that what is typed is on the screen alone, and what to do', () => {
  const said = ['disk-full', 'disk-read-only', 'value-refused', 'disk-error'].map((why) =>
    refusals['draft-not-kept']({ why }),
  )
  expect(new Set(said).size).toBe(4)
  for (const sentence of said) expect(sentence).toMatch(/只在屏幕上.*以前保存的都在.*请/)
  expect(english['draft-not-kept']({ why: 'disk-full' })).toContain('on the screen only')
})
