import { expect, test } from 'vitest'
import { printCompletion } from '../../electron/services/printing/print-completion.ts'
import { printForm } from '../../electron/services/printing/print-form.ts'
import type { Value } from '../../shared/base/cbor.ts'
import {
  type Background,
  composeCompletion,
  textOfCompletion,
} from '../../shared/paper/completion-certificate.ts'
import { textOfFormPaper } from '../../shared/paper/form-paper.ts'
import { composeRoster } from '../../shared/paper/roster-paper.ts'
import { drawnPages, squeezed, textOfPages } from './pdf-text.ts'
import { LONG_NAMES, paperWorld, teachers } from './record-world.ts'

const MADE = new Date(Date.UTC(2026, 10, 21, 6, 3))
const MARKS: readonly Value[] = [
  { grade: 'excellent', outcome: 'completed' },
  { grade: 'pass', outcome: 'completed', hours: [{ mode: 'face', hours: '12.5' }] },
  { grade: 'fail', outcome: 'completed' },
  { grade: null, outcome: 'completed' },
  { grade: 'good', outcome: 'withdrawn' },
]

function course(name = '乡村小学全科教师教学能力提升䶮') {
  const world = paperWorld()
  const project = world.add('project', 1, {
    name,
    hours: [
      { mode: 'face', hours: '24' },
      { mode: 'practice', hours: '12' },
    ],
    span: { start: '2026-07-10', end: '2026-07-16' },
    organiser: '某某市教师发展中心',
  })
  teachers(world, 5).forEach((person, at) => {
    world.add('result', at + 1, { of: [project.id, person.id], mark: MARKS[at]! })
  })
  const results = world.setting.list('result')
  function compose(background: Background | null = null, numbers: readonly string[] = []) {
    const recognitions = numbers.map((number, at) =>
      world.add('recognition', at + 1, {
        record: { kind: 'result', id: results[at]!.id },
        replaces: null,
        number,
      }),
    )
    const rows = { project, persons: world.setting.list('person'), results, recognitions }
    return composeCompletion(rows, null, background, world.setting)!
  }
  return { world, project, compose }
}

test('F22 who passed has a page, who failed, is not graded or withdrew has none', async () => {
  const paper = course().compose()
  const pages = textOfPages(await printCompletion(paper, MADE)).map(squeezed)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain(squeezed(LONG_NAMES[0]!))
  expect(pages[0]).toContain('共36学时，经考核成绩优秀，准予结业')
  expect(pages[1]).toContain('共12.5学时，经考核成绩合格，准予结业')
  for (const piece of textOfCompletion(paper).split('\n')) expect(pages.join('')).toContain(squeezed(piece))
})

test('CT3 before the county has given a number the certificate says 未认定 and has none', async () => {
  const pages = textOfPages(await printCompletion(course().compose(null, ['Z2026-00001']), MADE)).map(
    squeezed,
  )
  expect(pages[0]).toContain('证书编号：Z2026-00001')
  expect(pages[0]).not.toContain('未认定')
  expect(pages[1]).toContain('未认定')
  expect(pages[1]).not.toContain('证书编号')
})

test('§4.6 onto printed certificate paper everything moves by the millimetres given, without frame and title', async () => {
  const still = await printCompletion(course().compose({ right: 0, down: 0 }), MADE)
  const moved = await printCompletion(course().compose({ right: 5, down: -3 }), MADE)
  expect(textOfPages(moved)[0]).not.toContain('结业证书')
  expect(textOfPages(moved)).toEqual(textOfPages(still))
  const step = firstPlaces(still).map(([x, y], at) => {
    const [toX, toY] = firstPlaces(moved)[at]!
    return [Math.round(((toX - x) / 72) * 254) / 10, Math.round(((toY - y) / 72) * 254) / 10]
  })
  expect(new Set(step.map(String))).toEqual(new Set(['5,3']))
})

test.each([40, 200])(
  'F22 a project name of %i characters leaves the issuer and the seal free',
  async (length) => {
    const { compose } = course('训'.repeat(length))
    const paper = compose()
    const pages = drawnPages(await printCompletion(paper, MADE))
    expect(pages).toHaveLength(paper.pages.length)
    for (const { runs } of pages) {
      const issuer = runs.find(({ text }) => text.startsWith('发证单位'))!
      const statement = runs.filter(({ text }) => text.includes('训训') || text.includes('准予结业'))
      for (const { y } of statement) expect(y).toBeGreaterThan(issuer.y + issuer.size)
    }
  },
)

test('F02 the roster lists who is in service, ID numbers masked', async () => {
  const world = paperWorld()
  teachers(world, 30)
  world.add('person', 99, { name: '调走的人', status: { word: '调出', from: null } })
  const paper = composeRoster(world.setting.list('person'), world.setting)
  const pages = textOfPages(await printForm(paper, MADE)).map(squeezed)
  const whole = pages.join('')
  for (const piece of textOfFormPaper(paper).split('\n')) expect(whole).toContain(squeezed(piece))
  expect(whole).toContain('654004********4737')
  expect(whole).not.toContain('654004200010284737')
  expect(whole).not.toContain('调走的人')
})

/** Where the runs of the first page begin; the running foot, which stays, left out. */
function firstPlaces(pdf: Uint8Array): readonly (readonly [number, number])[] {
  const [page] = drawnPages(pdf)
  return page!.runs.filter(({ y }) => y > FOOT).map(({ x, y }) => [x, y])
}

const FOOT = 60
