import type { Row } from '../fold/row.ts'
import { textOf } from '../ledger/school-rows.ts'
import { chineseDay, formFrame, type PaperSetting } from './form-frame.ts'
import type { FormColumn, FormRow } from './form-table.ts'
import { type Filing, topicOrder } from './plan-paper.ts'
import type { RecordPaper } from './record-paper.ts'
import { choiceText, textIn } from './record-words.ts'

export interface PersonalPlanRows {
  /** Undefined: printed blank. */
  readonly plan: Row | undefined
  readonly person: Row | undefined
  readonly lines: readonly Row[]
  /** The school's word about it; nothing while it has not come. */
  readonly review: Filing | undefined
}

/** F04 教师个人专业发展规划与年度研修计划. */
export function composePersonalPlan(rows: PersonalPlanRows, setting: PaperSetting): RecordPaper {
  const { plan, person, lines, review } = rows
  const year = plan?.fields.year
  return {
    ...formFrame(setting, 'F04'),
    title: '教师个人专业发展规划与年度研修计划',
    subtitle: {
      left: year === undefined ? '______年度' : `${year}年度`,
      right: setting.school.name,
    },
    blocks: [
      {
        block: 'facts',
        rows: [
          [
            ['姓名', textIn(person, 'name')],
            ['任教学科', textIn(person, 'subjects')],
          ],
          [
            ['职称', textIn(person, 'title')],
            ['任教学段', textIn(person, 'stage')],
          ],
        ],
      },
      {
        block: 'boxes',
        boxes: TEXTS.map(([label, field]) => ({ label, text: textIn(plan, field), millimetres: 15 })),
      },
      {
        block: 'table',
        caption: '年度研修计划',
        isWide: false,
        table: { columns: COLUMNS, rows: plan ? lineRows(lines) : BLANK, totals: [] },
        widths: [10, 34, 41, 18, 22, 13, 0],
        millimetres: 9,
      },
      { block: 'boxes', boxes: [{ label: '学校\n审查意见', text: review?.opinion ?? '', millimetres: 20 }] },
      {
        block: 'facts',
        rows: [
          [
            ['结果', review ? (REVIEWED[review.step] ?? '') : ''],
            ['备案号', review?.number ?? ''],
            ['日期', review && review.day !== '' ? chineseDay(review.day) : ''],
          ],
        ],
      },
    ],
    signatures: ['本人签字：', '审查人：', '负责人（签字）：'],
  }
}

function lineRows(lines: readonly Row[]): FormRow[] {
  return lines
    .filter(({ fields }) => fields.removed !== true)
    .sort(topicOrder)
    .map((line, at) => ({
      order: String(at + 1),
      theme: textOf(line, 'theme'),
      content: textOf(line, 'content'),
      form: choiceText(line, 'form'),
      when: textOf(line, 'when'),
      hours: textOf(line, 'hours'),
      outcome: textOf(line, 'outcome'),
    }))
}

const REVIEWED: Readonly<Record<string, string>> = { approve: '通过', 'send-back': '退回修改' }

const TEXTS = [
  ['现状：优势', 'strengths'],
  ['现状：不足', 'weaknesses'],
  ['周期目标', 'cycle-goal'],
  ['教学理念', 'ideas'],
  ['道德素养', 'ethics'],
  ['文化知识', 'culture'],
  ['教学能力', 'ability'],
] as const

const COLUMNS: readonly FormColumn[] = [
  ['order', '序号'],
  ['theme', '研修主题'],
  ['content', '内容'],
  ['form', '方式'],
  ['when', '时间'],
  ['hours', '预计学时'],
  ['outcome', '预期成果'],
].map(([key = '', label = '']) => ({ key, label, isNumber: key === 'order' || key === 'hours' }))

const BLANK: readonly FormRow[] = Array.from({ length: 8 }, () => ({}))
