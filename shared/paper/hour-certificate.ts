import { maskIdNumber } from '../domain/id-number.ts'
import { type Amount, amountOf, amountText } from '../policy/scheme/amount.ts'
import { chineseDay } from './form-frame.ts'

/** What is certified; everything a person or the ledger says, nothing of how it looks (domain.md F21). */
export interface HourCertificateFacts {
  /** 证明编号 of the school's own paper, also its 档案号 (CT3). */
  readonly number: string
  readonly name: string
  readonly sex: 'male' | 'female' | ''
  /** Plain, or empty. */
  readonly idNumber: string
  /** The form is marked *full ID*; title evaluation at some counties wants the mask. */
  readonly showFullId: boolean
  readonly school: { readonly name: string; readonly code: string }
  /** 职称评审 资格定期注册 评优 or the person's own words. */
  readonly purpose: string
  /** 年度 or 周期 as the scheme calls it: `2026年度`. */
  readonly period: string
  readonly lines: readonly HourLine[]
  /** The scheme's decimals for credits. */
  readonly creditScale: number
  /** The county's standard for the period and whether it is met, in a sentence; empty where there is none. */
  readonly conclusion: string
  /** How many recognitions count by another unit than this one, and therefore stand in no line. */
  readonly otherUnits: number
  /** `2026-11-21`, entered or confirmed by a person. */
  readonly issued: string
  /** `2026-11-21 14:03`, local. */
  readonly printed: string
  /** Signed QR text of the county (CT2), once granted. */
  readonly verification?: string
}

export interface HourLine {
  readonly year: string
  /** 必修(县级) 选修 校本 … */
  readonly category: string
  readonly what: string
  /** Decimals with at most six places. */
  readonly hours: string
  readonly credits: string
  /** The county's decision has come; it is awaited; or something has to be cleared up first (MG6) and it is in no sum. */
  readonly state: 'recognised' | 'open' | 'held'
}

/** What the paper says, word for word and in the order of reading. Printing adds nothing but lines and page numbers. */
export interface HourCertificate {
  readonly running: { readonly left: string; readonly right: string }
  readonly title: string
  readonly subtitle: { readonly left: string; readonly right: string }
  /** `未认定` while the county has not recognised every line, else empty. */
  readonly mark: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly statement: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Under the table, as wide as its columns for hours, credits and state. */
  readonly totals: readonly (readonly [label: string, hours: string, credits: string, state: string])[]
  readonly conclusion: readonly string[]
  readonly signatures: readonly string[]
  readonly seal: string
  readonly issued: string
  readonly printed: string
  readonly verification: string
}

export const NOT_RECOGNISED = '未认定'
const HELD = '待核实'

/** Composes the paper. Sums are exact; the hours that count are only those the county has recognised (CT3). */
export function composeHourCertificate(facts: HourCertificateFacts): HourCertificate {
  const [settled, open, held] = (['recognised', 'open', 'held'] as const).map((state) =>
    facts.lines.filter((line) => line.state === state),
  ) as [HourLine[], HourLine[], HourLine[]]
  const sums = { all: sumOf([...settled, ...open]), settled: sumOf(settled), open: sumOf(open) }
  const write = (sum: Sum) => [amountText(sum.hours, 0), amountText(sum.credits, facts.creditScale)] as const
  const [hours, credits] = write(sums.settled)
  return {
    running: {
      left: `${facts.school.name}（标识码 ${facts.school.code || '无'}）`,
      right: `表号 F21　档案号 ${facts.number}`,
    },
    title: '教师培训学时（学分）证明',
    subtitle: { left: facts.period, right: `证明编号：${facts.number}` },
    mark: settled.length < facts.lines.length ? NOT_RECOGNISED : '',
    facts: [
      ['姓名', facts.name],
      ['性别', SEXES[facts.sex]],
      ['证件号码', facts.showFullId ? facts.idNumber : maskIdNumber(facts.idNumber)],
      ['用途', facts.purpose],
      ['工作单位', facts.school.name],
      ['学校标识码', facts.school.code],
    ],
    statement:
      settled.length > 0 || facts.lines.length === 0
        ? `兹证明上述教师在${facts.period}参加教师培训，经县（市、区）教育行政部门认定共${hours}学时、${credits}学分，明细如下。`
        : `兹证明上述教师在${facts.period}参加下列教师培训，学时、学分${NOT_RECOGNISED}。`,
    head: ['序号', '年度', '类别', '培训内容', '学时', '学分', '认定'],
    rows: facts.lines.map((line, at) => [
      String(at + 1),
      line.year,
      line.category,
      line.what,
      amountText(amountOf(line.hours), 0),
      amountText(amountOf(line.credits), facts.creditScale),
      STATE_WORDS[line.state],
    ]),
    totals: [
      ['合计（学时、学分）', ...write(sums.all), ''],
      ...(open.length > 0
        ? ([
            ['其中：已认定', ...write(sums.settled), '已认定'],
            ['其中：未认定', ...write(sums.open), NOT_RECOGNISED],
          ] as const)
        : []),
      ...(held.length > 0 ? ([[`另有：${HELD}（不计入合计）`, ...write(sumOf(held)), HELD]] as const) : []),
    ],
    conclusion: [
      ...(facts.conclusion ? [`结论：${facts.conclusion}`] : []),
      ...(open.length > 0
        ? [`标“${NOT_RECOGNISED}”的学时、学分尚待县（市、区）教育行政部门认定，不作为已取得的学时、学分。`]
        : []),
      ...(held.length > 0
        ? [`标“${HELD}”的各项，登记有出入、材料未到或认定条件未具备，核实前不计学时、学分。`]
        : []),
      ...(facts.otherUnits > 0
        ? [`另有${facts.otherUnits}项由计量单位不同的方案认定，不能与上列各项相加，未列入。`]
        : []),
    ],
    signatures: ['填表人：', '审核人：', '负责人（签字）：'],
    seal: '（公章）',
    issued: chineseDay(facts.issued),
    printed: `打印时间 ${facts.printed}`,
    verification: facts.verification ?? '',
  }
}

/** All characters that will be drawn, to be compared with the font beforehand (CT4). */
export function textOfHourCertificate(paper: HourCertificate): string {
  return [
    ...Object.values(paper.running),
    paper.title,
    ...Object.values(paper.subtitle),
    paper.mark,
    ...paper.facts.flat(),
    paper.statement,
    ...paper.head,
    ...paper.rows.flat(),
    ...paper.totals.flat(),
    ...paper.conclusion,
    ...paper.signatures,
    paper.seal,
    paper.issued,
    paper.printed,
  ].join('\n')
}

interface Sum {
  readonly hours: Amount
  readonly credits: Amount
}

function sumOf(lines: readonly HourLine[]): Sum {
  return lines.reduce(
    (sum, line) => ({
      hours: sum.hours + amountOf(line.hours),
      credits: sum.credits + amountOf(line.credits),
    }),
    { hours: 0, credits: 0 },
  )
}

const STATE_WORDS: Readonly<Record<HourLine['state'], string>> = {
  recognised: '已认定',
  open: NOT_RECOGNISED,
  held: HELD,
}

const SEXES = { male: '男', female: '女', '': '' } as const
