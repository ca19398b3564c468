import { describe, expect, test } from 'vitest'
import { missingGlyphs } from '../../electron/services/printing/pdf/fonts.ts'
import { printHourCertificate } from '../../electron/services/printing/print-hour-certificate.ts'
import {
  composeHourCertificate,
  type HourCertificateFacts,
  type HourLine,
  textOfHourCertificate,
} from '../../shared/paper/hour-certificate.ts'
import { squeezed, textOfPages } from './pdf-text.ts'

const MADE = new Date(Date.UTC(2026, 10, 21, 6, 3))
const LINE: HourLine = {
  year: '2026',
  category: '必修（县级）',
  what: '“双减”背景下的小学语文单元整体教学设计与作业优化专题培训——第3期（面授）',
  hours: '7.5',
  credits: '0.75',
  state: 'recognised',
}
const FACTS: HourCertificateFacts = {
  number: '2165000123-2026-KQT-0017',
  name: '阿卜杜热合曼·麦麦提依明',
  sex: 'male',
  idNumber: '654004200010284737',
  showFullId: false,
  school: { name: '某某市某某乡中心小学', code: '2165000123' },
  purpose: '职称评审',
  period: '2026年度',
  lines: [LINE, { ...LINE, category: '校本', what: '集体备课', hours: '0.1', credits: '0.02' }],
  creditScale: 2,
  conclusion: '达到年度要求。',
  otherUnits: 0,
  issued: '2026-11-21',
  printed: '2026-11-21 14:03',
}

describe('what the paper says', () => {
  test('CT3 while the county has not recognised a line, the paper says 未认定 and counts it apart', () => {
    const open = { ...LINE, hours: '3', credits: '0.3', state: 'open' } as const
    const paper = composeHourCertificate({ ...FACTS, lines: [...FACTS.lines, open] })
    expect(paper.mark).toBe('未认定')
    expect(paper.rows.map((row) => row.at(-1))).toEqual(['已认定', '已认定', '未认定'])
    expect(paper.totals).toEqual([
      ['合计（学时、学分）', '10.6', '1.07', ''],
      ['其中：已认定', '7.6', '0.77', '已认定'],
      ['其中：未认定', '3', '0.30', '未认定'],
    ])
    expect(paper.statement).toContain('认定共7.6学时、0.77学分')
    expect(paper.conclusion).toHaveLength(2)
  })

  test('CT3 with nothing recognised the statement claims no recognition', () => {
    const paper = composeHourCertificate({ ...FACTS, lines: [{ ...LINE, state: 'open' }] })
    expect(paper.statement).toBe('兹证明上述教师在2026年度参加下列教师培训，学时、学分未认定。')
  })

  test('CT3 with all recognised there is no mark and one total, summed exactly', () => {
    const paper = composeHourCertificate(FACTS)
    expect([paper.mark, paper.totals]).toEqual(['', [['合计（学时、学分）', '7.6', '0.77', '']]])
  })

  test('MG6 what is held stands apart: in no sum, with a note why; the paper says 未认定', () => {
    const held = { ...LINE, hours: '3', credits: '0.00', state: 'held' } as const
    const paper = composeHourCertificate({ ...FACTS, lines: [...FACTS.lines, held] })
    expect([paper.mark, paper.rows.at(-1)?.at(-1)]).toEqual(['未认定', '待核实'])
    expect(paper.totals).toEqual([
      ['合计（学时、学分）', '7.6', '0.77', ''],
      ['另有：待核实（不计入合计）', '3', '0.00', '待核实'],
    ])
    expect(paper.statement).toContain('认定共7.6学时、0.77学分')
    expect(paper.conclusion.at(-1)).toContain('标“待核实”的各项')
    const alone = composeHourCertificate({ ...FACTS, lines: [held] })
    expect(alone.statement).toContain('学时、学分未认定')
  })

  test('F21 what another unit counts is told, and in no sum', () => {
    const { conclusion, totals } = composeHourCertificate({ ...FACTS, otherUnits: 2 })
    expect(conclusion.at(-1)).toContain('另有2项由计量单位不同的方案认定')
    expect(totals).toHaveLength(1)
  })

  test('F21 the ID number is masked unless the form shows it in full', () => {
    expect(composeHourCertificate(FACTS).facts).toContainEqual(['证件号码', '654004********4737'])
    const full = composeHourCertificate({ ...FACTS, showFullId: true })
    expect(full.facts).toContainEqual(['证件号码', '654004200010284737'])
  })
})

describe('what the PDF says', () => {
  test.each(['阿卜杜热合曼·麦麦提依明', '李㛃', '䶮', '𬭎', '李𬭎䶮㛃·Anna-Maria fi ffl', '㐀䶿𠂇⻊'])(
    'CT4 text extracted from the PDF equals the input: %s',
    async (name) => {
      const paper = composeHourCertificate({ ...FACTS, name, lines: [{ ...LINE, state: 'open' }, LINE] })
      expect(missingGlyphs(textOfHourCertificate(paper))).toEqual([])
      const [page = '', ...more] = textOfPages(await printHourCertificate(paper, MADE)).map(squeezed)
      expect(more).toEqual([])
      for (const piece of textOfHourCertificate(paper).split('\n')) expect(page).toContain(squeezed(piece))
      const length = squeezed(`${textOfHourCertificate(paper)}第1页共1页`).length
      expect(page).toHaveLength(length)
    },
  )

  test('CT4 a character the font lacks is named beforehand, and printed as 〓 with its number', async () => {
    const paper = composeHourCertificate({ ...FACTS, name: '李\u{323AF}\uE863' })
    expect(missingGlyphs(textOfHourCertificate(paper))).toEqual(['\u{323AF}', '\uE863'])
    const [page = ''] = textOfPages(await printHourCertificate(paper, MADE))
    expect(page).toContain('李〓〓')
    expect(squeezed(page)).toContain('〓为打印字体所缺的字（U+323AF、U+E863）')
  })

  test('CT4 every character of Extension A is drawn', () => {
    const all = Array.from({ length: 0x4dbf - 0x3400 + 1 }, (_, at) => String.fromCodePoint(0x3400 + at))
    expect(missingGlyphs(all.join(''))).toEqual([])
  })

  test('F21 a long table repeats its head on every page, each page is numbered, totals stand on the last', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => ({ ...LINE, what: `${LINE.what}第${at + 1}轮完` }))
    const paper = composeHourCertificate({ ...FACTS, lines })
    const pages = textOfPages(await printHourCertificate(paper, MADE)).map(squeezed)
    expect(pages.length).toBeGreaterThan(1)
    for (const [at, page] of pages.entries()) {
      expect(page.includes(paper.head.join(''))).toBe(page.includes('轮完'))
      expect(page).toContain(`第${at + 1}页共${pages.length}页`)
      expect(page).toContain(squeezed(paper.running.right))
      expect(page.includes('（公章）')).toBe(at === pages.length - 1)
    }
    // No row is broken: each stands whole on one page.
    for (const row of paper.rows) {
      expect(pages.filter((page) => page.includes(squeezed(row.join(''))))).toHaveLength(1)
    }
    expect(pages.at(-1)).toContain('合计（学时、学分）30030.00')
  })

  test('F21 wherever the table ends, totals, conclusion and signatures stand together on the last page', async () => {
    const counts = new Set<number>()
    for (let length = 5; length <= 14; length++) {
      const paper = composeHourCertificate({ ...FACTS, lines: Array.from({ length }, () => LINE) })
      const pages = textOfPages(await printHourCertificate(paper, MADE)).map(squeezed)
      counts.add(pages.length)
      for (const piece of [
        paper.totals.flat().join(''),
        ...paper.conclusion,
        ...paper.signatures,
        paper.seal,
      ]) {
        expect(pages.map((page) => page.includes(piece))).toEqual(
          pages.map((_, at) => at === pages.length - 1),
        )
      }
    }
    expect(counts).toEqual(new Set([1, 2]))
  })

  test('CT1 equal papers made at one moment are equal bytes; another moment or word is not', async () => {
    const paper = composeHourCertificate({ ...FACTS, verification: 'TC1:ABCDEF0123456789' })
    const first = await printHourCertificate(paper, MADE)
    expect(await printHourCertificate(structuredClone(paper), MADE)).toEqual(first)
    expect(await printHourCertificate(paper, new Date(0))).not.toEqual(first)
    expect(await printHourCertificate({ ...paper, seal: '（章）' }, MADE)).not.toEqual(first)
  })
})
