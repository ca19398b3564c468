import { describe, expect, test } from 'vitest'
import { missingGlyphs } from '../../electron/services/printing/pdf/fonts.ts'
import { printRecord } from '../../electron/services/printing/print-record.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { BOOK_FORMS } from '../../shared/domain/books/books.ts'
import type { Row } from '../../shared/fold/row.ts'
import type { RecordForm } from '../../shared/paper/compose-record.ts'
import { type RecordPaper, textOfRecordPaper } from '../../shared/paper/record-paper.ts'
import { drawnPages, squeezed, textOfPages, widthOf } from './pdf-text.ts'
import { LONG_NAMES, type PaperWorld, paperWorld, teachers } from './record-world.ts'

const MADE = new Date(Date.UTC(2026, 10, 21, 6, 3))

function pagesOf(paper: RecordPaper, images = {}): Promise<readonly string[]> {
  return printRecord(paper, images, MADE).then((pdf) => textOfPages(pdf).map(squeezed))
}

/** CT4: what was composed is on the paper, letter for letter, and nothing stands over its edges. */
async function readBack(paper: RecordPaper): Promise<readonly string[]> {
  expect(missingGlyphs(textOfRecordPaper(paper))).toEqual([])
  const pdf = await printRecord(paper, {}, MADE)
  for (const { width, height, runs } of drawnPages(pdf)) {
    for (const run of runs) {
      expect(run.x, run.text).toBeGreaterThanOrEqual(MARGIN)
      expect(run.x + widthOf(run), run.text).toBeLessThanOrEqual(width - MARGIN)
      expect(run.y, run.text).toBeGreaterThan(FOOT)
      expect(run.y, run.text).toBeLessThan(height - FOOT)
    }
  }
  const pages = textOfPages(pdf).map(squeezed)
  const around = squeezed(`${paper.running.left}${paper.running.right}${paper.printed}`)
  const bodies = pages.map((page, at) => {
    const lines = `${around}第${at + 1}页共${pages.length}页`
    expect(page).toContain(lines)
    return page.replace(lines, '')
  })
  const { running: _lines, printed: _time, ...body } = paper
  const composed = { ...body, running: { left: '', right: '' }, printed: '' }
  for (const piece of textOfRecordPaper(composed).split('\n'))
    expect(bodies.join('')).toContain(squeezed(piece))
  return pages
}

function meeting(world: PaperWorld, people: readonly Row[]): Row {
  const activity = world.add('activity', 1, {
    theme: '“双减”背景下的小学语文单元整体教学设计与作业优化䶮',
    when: { day: '2026-11-18', start: '14:30', minutes: 120 },
    hours: '2',
    place: '多媒体教室',
    host: LONG_NAMES[0]!,
    presenter: LONG_NAMES[2]!,
    recorder: '李㛃',
    group: '全校',
    category: '学科教学',
    mechanism: 'peer-help',
    form: '集体备课',
    problem: '单元作业量大、层次不清。',
    course: '先说课，再分组研讨。'.repeat(120),
    views: `${LONG_NAMES[0]}：分层。\n李㛃：减量。`,
    measures: '每周一次作业会商。',
    outcome: '案例 6 份。',
    summary: '',
    rating: { score: '92', grade: 'excellent' },
  })
  people.forEach((person, at) => {
    const mark = MARKS[at] ?? { mark: 'present' }
    world.attend(activity, person, mark)
  })
  world.add('guest', 1, { activity: activity.id, name: '古丽娜尔·吐尔逊', school: '邻乡中心小学' })
  return activity
}

const MARKS: readonly Value[] = [
  { mark: 'late', minutes: 10 },
  { mark: 'leave', reason: '产检' },
  { mark: 'absent' },
]

describe('F11 签到表', () => {
  test('F11 a sheet for 48 people has two or three pages, 20 to 25 rows each, with rows left free for guests', async () => {
    const world = paperWorld()
    teachers(world, 48)
    const activity = world.add('activity', 2, {
      theme: '集体备课',
      when: { day: '2026-11-20', start: '09:00', minutes: 90 },
    })
    const paper = world.compose('F11', activity.id)
    const pages = await readBack(paper)
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages.length).toBeLessThanOrEqual(3)
    const rows = tableOf(paper)
    expect(rows.filter(({ name }) => name === undefined)).toHaveLength(7)
    const [first = '', second = ''] = pages
    expect(namesOn(first, rows)).toBeGreaterThanOrEqual(20)
    expect(namesOn(second, rows)).toBeLessThanOrEqual(26)
    for (const page of pages) expect(page).toContain('上午签到上午签退下午签到下午签退')
  })

  test('F11 after the roll call it says who was late, on leave or absent, and counts them', async () => {
    const world = paperWorld()
    const activity = meeting(world, teachers(world, 12))
    const pages = await readBack(world.compose('F11', activity.id))
    const whole = pages.join('')
    expect(whole).toContain(squeezed('应到 12 人，实到 10 人，缺勤 2 人。'))
    expect(whole).toContain(squeezed(`迟到 1 人：${LONG_NAMES[0]}（10 分钟）`))
    expect(whole).toContain(squeezed(`请假 1 人：${LONG_NAMES[1]}（产检）`))
    expect(whole).toContain('古丽娜尔·吐尔逊')
  })

  test('F11 before the roll call nothing is counted', async () => {
    const world = paperWorld()
    teachers(world, 3)
    const activity = world.add('activity', 2, { theme: '集体备课' })
    expect((await readBack(world.compose('F11', activity.id))).join('')).not.toContain('缺勤统计')
  })

  test('F11 whoever has left is listed only where a mark stands', () => {
    const world = paperWorld()
    const [here, gone] = [
      world.add('person', 1, { name: '在校', status: { word: '在职', from: null } }),
      world.add('person', 2, { name: '调走', status: { word: '调出', from: null } }),
    ]
    const activity = world.add('activity', 2, { theme: '集体备课' })
    const names = () => tableOf(world.compose('F11', activity.id)).flatMap(({ name }) => name ?? [])
    expect(names()).toEqual([here.fields.name])
    world.attend(activity, gone, { mark: 'present' })
    expect(names()).toEqual([gone.fields.name, here.fields.name])
  })
})

describe('F12 校本研修活动记录表', () => {
  test('F12 every field is on the paper, and of the five haves those that are written', async () => {
    const world = paperWorld()
    const activity = meeting(world, teachers(world, 12))
    const whole = (await readBack(world.compose('F12', activity.id))).join('')
    expect(whole).toContain('同伴互助')
    expect(whole).toContain('92分优秀')
    expect(whole).toContain('■主题■措施■记载□总结■评估')
  })

  test('F12 photographs stand two a row after the signatures; one that cannot be drawn is counted, not left out in silence', async () => {
    const world = paperWorld()
    const activity = meeting(world, teachers(world, 2))
    const shas = ['a', 'b', 'c'].map((one) => one.repeat(64))
    shas.forEach((sha256, at) => {
      world.add('attachment', at + 1, {
        of: { kind: 'activity', id: activity.id },
        file: { sha256, name: `照片${at + 1}.jpg`, type: 'image/jpeg', bytes: JPEG.length },
        ...(at === 0 ? { caption: '分组研讨' } : {}),
      })
    })
    world.add('attachment', 9, {
      of: { kind: 'activity', id: activity.id },
      file: { sha256: 'd'.repeat(64), name: '删去.jpg', type: 'image/jpeg', bytes: 1 },
      removed: true,
    })
    const data = `data:image/jpeg;base64,${JPEG}`
    const paper = world.compose('F12', activity.id)
    const pages = await pagesOf(paper, { [shas[0]!]: data, [shas[1]!]: data })
    const last = pages.at(-1) ?? ''
    expect(last).toContain('分组研讨照片2.jpg')
    expect(last).toContain('另有1张照片没有印在这里')
    expect(pages.join('')).not.toContain('删去')
  })
})

describe('F05 and F04, plans', () => {
  const topics = Array.from({ length: 14 }, (_, at) => ({
    order: at,
    theme: `第${at + 1}专题${LONG_NAMES[0]}`,
    content: '图形与几何教学研究'.repeat(6),
    mechanism: 'guidance',
    hours: '4.5',
  }))

  test('F05 texts, topics, budget and the county’s filing are on the paper, topics on pages across', async () => {
    const world = paperWorld()
    const plan = world.add('plan', 1, {
      year: 2026,
      guiding: '立足课堂。\n减负提质䶮。',
      goal: '人均 40 学时。',
      budget: { public: '120000', training: '6000' },
      assessment: '按学期考核。',
    })
    for (const [at, topic] of topics.entries()) world.add('plan-line', at + 1, { plan: plan.id, ...topic })
    world.add('plan-line', 99, { plan: plan.id, order: 0, theme: '删去的专题', removed: true })
    world.add('county-decision', 1, {
      step: 'file',
      document: { kind: 'plan', id: plan.id },
      stood: [],
      answers: null,
      opinion: '同意备案。',
      number: '备2026-017',
    })
    const pages = await readBack(world.compose('F05', plan.id))
    const whole = pages.join('')
    for (const said of ['专业引领', '备2026-017', '已备案', '2026年3月2日', '占5%'])
      expect(whole).toContain(said)
    expect(whole).not.toContain('删去的专题')
    expect(pages.find((page) => page.includes('第1专题'))).not.toContain('指导思想')
  })

  test('F04 a teacher’s goals, lines and the school’s review are on the paper', async () => {
    const world = paperWorld()
    const [person] = teachers(world, 1)
    const plan = world.add('personal-plan', 1, {
      year: 2026,
      person: person!.id,
      strengths: '教学基本功扎实。',
      ability: '形成自己的风格㛃。',
    })
    world.add('personal-plan-line', 1, { plan: plan.id, order: 1, theme: '单元整体教学', hours: '10' })
    world.add('school-decision', 1, {
      step: 'approve',
      document: { kind: 'personal-plan', id: plan.id },
      stood: [],
      answers: null,
      note: '同意。',
      number: 'G-01',
    })
    const whole = (await readBack(world.compose('F04', plan.id))).join('')
    for (const said of [LONG_NAMES[0]!, '单元整体教学', '同意。', '通过', 'G-01'])
      expect(whole).toContain(said)
  })
})

test('F02 the sheet of one teacher shows the ID number in full', async () => {
  const world = paperWorld()
  const [person] = teachers(world, 1)
  expect((await readBack(world.compose('F02', person!.id))).join('')).toContain('654004200010284737')
})

test.each(['F04', 'F05', 'F11', 'F12'] satisfies RecordForm[])(
  '§4.6 %s is printed blank, undated, with room to write by hand',
  async (form) => {
    const paper = paperWorld().compose(form, null)
    const pages = await readBack(paper)
    expect(pages.length).toBeLessThanOrEqual(4)
    expect(paper.issued).not.toMatch(/\d/)
  },
)

test('CT4 a character the font lacks is printed as 〓 and named at the end of the form', async () => {
  const world = paperWorld()
  const activity = world.add('activity', 1, { theme: '李\u{323AF}' })
  const pages = await pagesOf(world.compose('F12', activity.id))
  expect(pages.join('')).toContain('李〓')
  expect(pages.at(-1)).toContain('U+323AF')
})

test('CT1 equal papers made at one moment are equal bytes', async () => {
  const make = async () => {
    const world = paperWorld()
    return printRecord(world.compose('F11', meeting(world, teachers(world, 4)).id), {}, MADE)
  }
  expect(await make()).toEqual(await make())
})

function tableOf(paper: RecordPaper): readonly Readonly<Record<string, string>>[] {
  return paper.blocks.flatMap((block) => (block.block === 'table' ? block.table.rows : []))
}

function namesOn(page: string, rows: readonly Readonly<Record<string, string>>[]): number {
  return rows.filter(
    ({ order, name, group }) =>
      name !== undefined && page.includes(squeezed(`${order}${name}${group ?? ''}`)),
  ).length
}

/** Points: 20 mm on the right, 11 mm above the running head. */
const MARGIN = 50
const FOOT = 25

/** One grey pixel. */
const JPEG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z'

test.each(BOOK_FORMS)('§4.6 %s printed blank is one sheet', async (form) => {
  expect(await pagesOf(paperWorld().compose(form, null))).toHaveLength(1)
})
