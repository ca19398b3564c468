import { expect, test } from 'vitest'
import { guessColumns } from '../../shared/domain/roster/roster-columns.ts'
import { fieldOfTitle } from '../../shared/domain/roster/roster-field.ts'
import { madeSheet } from './made-sheet.ts'

test('F02 two rows of heads under a merged title are one head a column', () => {
  const sheet = madeSheet(
    [
      ['某某小学教师花名册'],
      ['序号', '姓名', '任教情况', '', '', '血型'],
      ['', '', '学段', '学科', '班额', ''],
      ['1', '甲', '小学', '语文', '45', 'A'],
    ],
    { merges: [{ firstRow: 2, lastRow: 2, firstColumn: 3, lastColumn: 5 }] },
  )
  expect(guessColumns(sheet)).toEqual({
    ok: true,
    value: {
      headRow: 3,
      columns: { ordinal: 1, name: 2, stage: 3, subjects: 4 },
      heads: [
        { address: 'A2', column: 1, title: '序号', field: 'ordinal' },
        { address: 'B2', column: 2, title: '姓名', field: 'name' },
        { address: 'C2', column: 3, title: '任教情况/学段', field: 'stage' },
        { address: 'D2', column: 4, title: '任教情况/学科', field: 'subjects' },
        { address: 'E2', column: 5, title: '任教情况/班额', field: null },
        { address: 'F2', column: 6, title: '血型', field: null },
      ],
    },
  })
})

test('F02 a second column of one field is left to the person', () => {
  const guess = guessColumns(
    madeSheet([
      ['姓名', '联系电话', '手机'],
      ['甲', '1', '2'],
    ]),
  )
  expect(guess).toMatchObject({
    value: { columns: { name: 1, phone: 2 }, heads: [{}, {}, { address: 'C1', title: '手机', field: null }] },
  })
})

test('F02 the first person is not taken for a second row of heads', () => {
  expect(
    guessColumns(
      madeSheet([
        ['姓名', '备注'],
        ['甲', '说明'],
      ]),
    ),
  ).toMatchObject({ value: { headRow: 1 } })
})

test('F02 a sheet without 姓名, or with nothing beside it, has no head', () => {
  for (const rows of [[['项目', '学科']], [['姓名：', '甲']], []]) {
    expect(guessColumns(madeSheet(rows))).toMatchObject({
      ok: false,
      refusal: { refused: 'sheet-no-header' },
    })
  }
})

test.each([
  ['身份证号码（18位）*', 'id-number'],
  ['公民身份\n号码', 'id-number'],
  ['姓　名', 'name'],
  ['出生年月(如1974.08)', 'birth'],
  ['任教学科', 'subjects'],
  ['工作单位', 'school'],
  ['从教年份', 'started'],
  ['姓名拼音', undefined],
  ['原学历', undefined],
])('F02 the head %j names %s', (title, field) => {
  expect(fieldOfTitle(title)).toBe(field)
})
