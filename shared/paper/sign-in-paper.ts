import { textOf } from '../ledger/school-rows.ts'
import {
  type ActivityRows,
  absences,
  type Expected,
  expectedAt,
  guestsAt,
  isCalled,
  isThere,
  markText,
} from './activity-rows.ts'
import { formFrame, type PaperSetting } from './form-frame.ts'
import type { FormColumn, FormRow } from './form-table.ts'
import type { PaperBlock, RecordPaper } from './record-paper.ts'
import { textIn, whenText } from './record-words.ts'

/** F11 签到表: a row for everybody in service, guests, and rows left free. After the roll call it also counts 缺勤. */
export function composeSignIn(rows: ActivityRows, setting: PaperSetting): RecordPaper {
  const { activity } = rows
  const expected = activity ? expectedAt(rows) : []
  const called = isCalled(expected)
  const there = expected.filter(isThere).length
  return {
    ...formFrame(setting, 'F11'),
    title: '签到表',
    subtitle: { left: setting.school.name, right: '' },
    blocks: [
      {
        block: 'facts',
        rows: [
          [['活动名称', textIn(activity, 'theme')]],
          [['日期时间', whenText(activity)]],
          [
            ['地点', textIn(activity, 'place')],
            ['主持', textIn(activity, 'host')],
          ],
          [
            ['主讲', textIn(activity, 'presenter')],
            [
              '应到/实到',
              activity ? `${expected.length} 人 / ${called ? `${there} 人` : '____人'}` : '____人 / ____人',
            ],
          ],
        ],
      },
      {
        block: 'table',
        caption: '',
        isWide: false,
        table: { columns: COLUMNS, rows: signInRows(rows, expected), totals: [] },
        millimetres: ROW,
        widths: WIDTHS,
      },
      ...(called ? [absenceBlock(expected, there)] : []),
    ],
    signatures: ['签到负责人：', '主持人：', '学校审核：'],
  }
}

function signInRows(rows: ActivityRows, expected: readonly Expected[]): FormRow[] {
  if (!rows.activity) return Array.from({ length: BLANK_ROWS }, (_, at) => ({ order: String(at + 1) }))
  const people = expected.map((one) => ({
    name: textOf(one.person, 'name'),
    group: textOf(one.person, 'subjects'),
    remark: markText(one),
  }))
  const guests = guestsAt(rows).map((guest) => ({
    name: textOf(guest, 'name'),
    group: textOf(guest, 'school'),
    remark: '来宾',
  }))
  const named = [...people, ...guests]
  const free = FREE_ROWS + ((5 - ((named.length + FREE_ROWS) % 5)) % 5)
  const all: FormRow[] = [...named, ...Array.from({ length: free }, () => ({}))]
  return all.map((row, at) => ({ order: String(at + 1), ...row }))
}

/** 缺勤统计 */
function absenceBlock(expected: readonly Expected[], there: number): PaperBlock {
  const counted = `应到 ${expected.length} 人，实到 ${there} 人，缺勤 ${expected.length - there} 人。`
  const text = [counted, ...absences(expected).map((one) => `${one}。`)].join('\n')
  return { block: 'boxes', boxes: [{ label: '缺勤统计', text, millimetres: 9 }] }
}

const COLUMNS: readonly FormColumn[] = [
  ['order', '序号'],
  ['name', '姓名'],
  ['group', '单位或组别'],
  ['morning-in', '上午签到'],
  ['morning-out', '上午签退'],
  ['afternoon-in', '下午签到'],
  ['afternoon-out', '下午签退'],
  ['remark', '备注'],
].map(([key = '', label = '']) => ({ key, label, isNumber: key === 'order' }))

/** Millimetres; at this height a page takes 20 to 25 rows (F11). */
const ROW = 9.3
const WIDTHS = [10, 29, 27, 18.5, 18.5, 18.5, 18.5, 0]
/** For guests nobody announced. */
const FREE_ROWS = 3
const BLANK_ROWS = 40
