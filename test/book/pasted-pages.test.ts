import { expect, test } from 'vitest'
import type { Naming } from '../../shared/domain/book/field-type.ts'
import { calledPage, freshPage, labelOf, readPage, saidOf } from '../../shared/domain/book/page.ts'
import { guessPageColumns, readPastedPages } from '../../shared/domain/book/pasted-pages.ts'
import { degreeStudy } from '../../shared/domain/books/degree-study.ts'
import { lessonObservation } from '../../shared/domain/books/lesson-observation.ts'

const [WANG, LI, OTHER] = ['1', '2', '3'].map((digit) => digit.repeat(32)) as [string, string, string]
const NAMING: Naming = {
  nameOf: (_, id) => (id === WANG ? '王秀兰' : ''),
  find: (_, name) => ({ 王秀兰: [WANG], 李明: [LI], 同名: [LI, OTHER] })[name] ?? [],
}
const HEADS = ['日期', '课题', '执教人', '听课人', '评分']
const MAPPING = ['day', 'lesson', 'taught', 'observer', 'score']

function pasted(...rows: readonly (readonly string[])[]) {
  return readPastedPages(lessonObservation, [HEADS, ...rows], MAPPING, NAMING)
}

test('BK4 heads are known by the same word, else by one that holds it, each field once; others are left out', () => {
  const guess = (...heads: readonly string[]) => guessPageColumns(lessonObservation, heads)
  expect(guess(...HEADS)).toEqual(MAPPING)
  expect(guess('听课日期', '日期')).toEqual([null, 'day'])
  expect(guess('听课日期', '课题名称', '电话', '')).toEqual(['day', 'lesson', null, null])
  expect(guess('日期（年-月-日）', ' 课题 *', '日期')).toEqual(['day', 'lesson', null])
  expect(guess('教学过程', '过程')).toEqual(['process', null])
  expect(guess('评')).toEqual(['score'])
})

test('BK4 a pasted row is a page with the number of its row; blank rows and empty cells are passed over', () => {
  const pages = pasted(
    ['2026.3.5', '分数', '王秀兰', '李明', ''],
    [' ', ''],
    ['2026-3-6', '小数', '李明', '王秀兰', '92'],
  )
  expect(pages.map(({ row, doubts }) => [row, doubts])).toEqual([
    [2, []],
    [4, []],
  ])
  expect(pages[0]!.typed).toEqual({
    ...freshPage(lessonObservation),
    day: '2026.3.5',
    lesson: '分数',
    taught: WANG,
    observer: LI,
  })
  expect(pages[1]!.typed).toMatchObject({ day: '2026-3-6', score: '92', taught: LI })
  const skipped = readPastedPages(lessonObservation, [HEADS, ['x', '分数']], [null, 'lesson'], NAMING)
  expect(skipped[0]!.typed).toMatchObject({ day: '', lesson: '分数' })
})

test('BK4 what cannot be read, names nobody or several, is missing or contradicts itself is doubted with its cell', () => {
  const whole = ['2026-3-5', '分数', '王秀兰', '李明', '92']
  const doubts = (at: number, cell: string) => pasted(whole.with(at, cell))[0]!.doubts
  expect(doubts(0, '上周')).toEqual([{ why: 'unread', field: 'day', cell: '上周' }])
  expect(doubts(4, '101')).toEqual([{ why: 'unread', field: 'score', cell: '101' }])
  expect(doubts(2, '没有')).toEqual([{ why: 'unnamed', field: 'taught', cell: '没有' }])
  expect(doubts(2, '同名')).toEqual([{ why: 'unnamed', field: 'taught', cell: '同名' }])
  expect(doubts(1, ' ')).toEqual([{ why: 'missing', field: 'lesson' }])
  expect(doubts(3, '王秀兰')).toEqual([
    {
      why: 'broken',
      refusal: {
        refused: 'page-refused',
        facts: { kind: 'lesson-observation', check: 'nobodyObservesThemselves', field: 'observer' },
      },
    },
  ])
  const both = pasted(['上周', '分数', '没有', '李明', '92'])[0]!
  expect(both.doubts.map(({ why }) => why)).toEqual(['unread', 'unnamed'])
  expect(both.typed).toMatchObject({ day: '', taught: '', observer: LI })
  const style = readPastedPages(lessonObservation, [['课型'], ['新授课'], ['自由课']], ['style'], NAMING)
  expect(style.map(({ doubts }) => doubts)).toEqual([
    [{ why: 'missing', field: 'day' }],
    [{ why: 'unread', field: 'style', cell: '自由课' }],
  ])
})

test('BK4 a page is refused for the first field that is missing or unreadable, before what contradicts itself', () => {
  const page = {
    ...freshPage(lessonObservation),
    day: '2026-3-5',
    lesson: '分数',
    taught: WANG,
    observer: LI,
  }
  const refused = (more: object) => {
    const read = readPage(lessonObservation, { ...page, ...more })
    return read.ok ? 'done' : `${read.refusal.refused} ${read.refusal.facts?.field}`
  }
  expect(refused({})).toBe('done')
  expect(refused({ day: ' ', lesson: '' })).toBe('required day')
  expect(refused({ lesson: '', score: 'x' })).toBe('required lesson')
  expect(refused({ score: 'x', observer: WANG })).toBe('value-refused score')
  expect(refused({ observer: WANG })).toBe('page-refused observer')
  expect(refused({ lesson: 'x'.repeat(101) })).toBe('value-refused lesson')
  const { observer: _observer, ...without } = page
  expect(readPage(lessonObservation, without)).toMatchObject({
    refusal: { refused: 'required', facts: { field: 'observer' } },
  })
})

test('a page is called by what it says, and a part of a field by its own name', () => {
  const page = { day: '2026-03-05', lesson: '分数', taught: WANG }
  expect(calledPage(lessonObservation, page, NAMING)).toBe('分数 · 2026-03-05')
  expect(calledPage(lessonObservation, { day: '2026-03-05' }, NAMING)).toBe('2026-03-05')
  expect(saidOf(lessonObservation, page, 'taught', NAMING)).toBe('王秀兰')
  const [together] = Object.entries(degreeStudy.fields).filter(([, { type }]) => type.type === 'together')
  const [name, { type, label }] = together!
  const parts = 'parts' in type ? (type.parts as Readonly<Record<string, { readonly label: string }>>) : {}
  const [part] = Object.keys(parts) as [string]
  expect([labelOf(degreeStudy, name), labelOf(degreeStudy, `${name}.${part}`)]).toEqual([
    label,
    parts[part]!.label,
  ])
  expect(saidOf(degreeStudy, { [name]: { [part]: '第7号' } }, `${name}.${part}`, NAMING)).toBe('第7号')
  expect(saidOf(degreeStudy, {}, `${name}.${part}`, NAMING)).toBe('')
  for (const path of ['nothing', `${name}.nothing`, `${lessonObservation.called[0]}.x`])
    expect(() => labelOf(degreeStudy, path)).toThrow('has no field')
})
