import type { Row } from '../fold/row.ts'
import { textOf } from '../ledger/school-rows.ts'
import { budgetCheck } from '../policy/statistics/training-budget.ts'
import { chineseDay, formFrame, type PaperSetting } from './form-frame.ts'
import type { FormColumn, FormRow } from './form-table.ts'
import type { Fact, PaperBlock, RecordPaper } from './record-paper.ts'
import { choiceText, textIn } from './record-words.ts'

/** What was said about a plan by whom it was put before (审查备案). */
export interface Filing {
  readonly step: string
  readonly opinion: string
  readonly number: string
  readonly day: string
}

export interface PlanRows {
  /** Undefined: printed blank. */
  readonly plan: Row | undefined
  readonly lines: readonly Row[]
  readonly filing: Filing | undefined
}

/** F05 学校校本研修(培训)年度计划. */
export function composePlan({ plan, lines, filing }: PlanRows, setting: PaperSetting): RecordPaper {
  const year = plan?.fields.year
  return {
    ...formFrame(setting, 'F05'),
    title: '学校校本研修（培训）年度计划',
    subtitle: {
      left: year === undefined ? '______年度' : `${year}年度`,
      right: plan ? textOf(plan, 'title') : '',
    },
    blocks: [
      ...BEFORE.map(([heading, field, rows]) => prose(heading, textIn(plan, field), rows)),
      {
        block: 'table',
        caption: '五、研修主题与专题',
        isWide: true,
        table: { columns: TOPICS, rows: plan ? topicRows(lines) : BLANK_TOPICS, totals: [] },
        ...(plan ? {} : { millimetres: 9 }),
      },
      ...AFTER.map(([heading, field, rows]) => prose(heading, textIn(plan, field), rows)),
      prose('八、经费', budgetText(plan), 3),
      prose('九、考核办法', textIn(plan, 'assessment'), 3),
      { block: 'facts', rows: filingFacts(filing) },
      { block: 'rooms', rooms: ['审查备案单位意见（盖章）'] },
    ],
    signatures: ['填表人：', '师训负责人：', '校长签发：'],
  }
}

function prose(heading: string, text: string, lines: number): PaperBlock {
  return { block: 'prose', heading, text, lines }
}

/** As the plan numbers them; lines that two PCs gave one number always in the same order. */
export function topicOrder(a: Row, b: Row): number {
  return Number(a.fields.order ?? 0) - Number(b.fields.order ?? 0) || (a.id < b.id ? -1 : 1)
}

function topicRows(lines: readonly Row[]): FormRow[] {
  return lines
    .filter(({ fields }) => fields.removed !== true)
    .sort(topicOrder)
    .map((line, at) => ({
      order: String(at + 1),
      ...Object.fromEntries(
        TOPICS.filter(({ key }) => key !== 'order').map(({ key }) => [key, choiceText(line, key)]),
      ),
    }))
}

/** `公用经费预算 100000 元，其中用于教师培训 5000 元，占 5%。`, the share as the screen says it (B-032). */
function budgetText(plan: Row | undefined): string {
  const budget = plan?.fields.budget as { readonly public: string; readonly training: string } | undefined
  if (!budget || (budget.public === '' && budget.training === '')) return ''
  const check = budgetCheck(budget.public, budget.training)
  const share = check ? `，占 ${check.share}%` : ''
  return `公用经费预算 ${budget.public || '0'} 元，其中用于教师培训 ${budget.training || '0'} 元${share}。`
}

function filingFacts(filing: Filing | undefined): readonly (readonly Fact[])[] {
  return [
    [
      ['审查单位', ''],
      ['结果', filing ? (FILED[filing.step] ?? '') : ''],
    ],
    [
      ['备案号', filing?.number ?? ''],
      ['日期', filing && filing.day !== '' ? chineseDay(filing.day) : ''],
    ],
    [['意见', filing?.opinion ?? '']],
  ]
}

const FILED: Readonly<Record<string, string>> = { file: '已备案', return: '退回修改' }

const BEFORE = [
  ['一、指导思想', 'guiding', 4],
  ['二、现状与问题', 'situation', 5],
  ['三、目标', 'goal', 4],
  ['四、组织机构', 'organisation', 4],
] as const

const AFTER = [
  ['六、措施', 'measures', 4],
  ['七、制度', 'rules', 4],
] as const

const TOPICS: readonly FormColumn[] = [
  ['order', '序号'],
  ['when', '时间'],
  ['theme', '主题'],
  ['content', '内容'],
  ['form', '形式'],
  ['mechanism', '机制'],
  ['host', '主讲（主持）'],
  ['audience', '对象'],
  ['place', '地点'],
  ['hours', '计划学时'],
  ['category', '类别'],
  ['outcome', '成果'],
  ['responsible', '责任人'],
].map(([key = '', label = '']) => ({ key, label, isNumber: key === 'order' || key === 'hours' }))

const BLANK_TOPICS: readonly FormRow[] = Array.from({ length: 14 }, () => ({}))
