import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { documentState, standing, stood } from '../../shared/fold/document.ts'
import type { Row } from '../../shared/fold/row.ts'
import { linkId } from '../../shared/fold/understood.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { type SchoolPc, save } from './school-pc.ts'
import type { World } from './world.ts'

export const PERSONS = [0, 1, 2, 3].map((n) => derivedId('simulated person', n))
const LESSONS = [0, 1].map((n) => derivedId('simulated lesson', n))
export const PLAN = derivedId('plan', 2026)

/** One field of one record, as its screen shows it now. */
export async function saveAct(world: World, pc: SchoolPc): Promise<void> {
  const { dice, tally } = world
  const target = dice.pick(TARGETS)
  const row = pc.log.fold(HOME).row(target.kind, target.id)
  // Now and then the person sits at the desk and decides between all the values there are.
  const all = dice.chance(0.3) ? (row?.beside[target.field] ?? []).flatMap(({ writes }) => writes) : []
  const over = [...(row?.writes[target.field] ?? []), ...all]
  const value = dice.pick(target.values)
  await save(pc, [{ ...place(target), value, over }], clock(world, pc))
  tally['act saved']++
  world.story.push(`${pc.name} writes ${target.kind} ${target.field}`)
}

export function openForm(world: World, pc: SchoolPc): void {
  const target = world.dice.pick(TARGETS)
  const over = pc.log.fold(HOME).row(target.kind, target.id)?.writes[target.field] ?? []
  world.forms.push({ pc, ...place(target), over, packagesThen: pc.log.scope(HOME).packages().length })
}

/** MG2: `over` is what the screen showed when the form was opened, whatever has come since. */
export async function saveForm(world: World): Promise<void> {
  const { dice, forms, tally } = world
  const form = forms.splice(dice.below(forms.length), 1)[0]
  if (!form || form.pc.log.loss()) return
  const { pc, kind, id, field, over, packagesThen } = form
  const target = TARGETS.find((one) => one.kind === kind && one.field === field)!
  const shown = over.filter((operation) => pc.log.fold(HOME).graph.isComplete(operation))
  await save(pc, [{ kind, id, field, value: dice.pick(target.values), over: shown }], clock(world, pc))
  if (pc.log.scope(HOME).packages().length > packagesThen) tally['form saved after a sync']++
  world.story.push(`${pc.name} saves a form of ${kind} ${field}`)
}

export async function callRoll(world: World, pc: SchoolPc): Promise<void> {
  const { dice, tally } = world
  const lesson = dice.pick(LESSONS)
  const fold = pc.log.fold(HOME)
  const changes = PERSONS.flatMap((person): Change[] => {
    const id = linkId('attendance', [lesson, person])
    const row = fold.row('attendance', id)
    const value = { mark: dice.pick(['present', 'late', 'absent']) }
    const mark = { kind: 'attendance', id, field: 'mark', value, over: row?.writes.mark ?? [] }
    return row ? [mark] : [{ kind: 'attendance', id, field: 'of', value: [lesson, person], over: [] }, mark]
  })
  await save(pc, changes, clock(world, pc))
  tally['roll call saved']++
  world.story.push(`${pc.name} calls the roll`)
}

export async function decideSamePerson(world: World, pc: SchoolPc): Promise<void> {
  const { dice, tally } = world
  const decisions = pc.log.fold(HOME).list('same-person')
  const earlier = decisions.length > 0 && dice.chance(0.4) ? dice.pick(decisions) : undefined
  const pairs = [[dice.pick(PERSONS), dice.pick(PERSONS)]]
  const change = earlier
    ? made('same-person-end', { decision: earlier.id, pairs: earlier.fields.pairs! })
    : made('same-person', { pairs })
  await save(pc, [change], clock(world, pc))
  tally['same person decided']++
  world.story.push(`${pc.name} decides who is one person`)
}

/** MG8: signs or submits the plan as its screen shows it. */
export async function decideAboutPlan(world: World, pc: SchoolPc): Promise<void> {
  const { dice, tally } = world
  const fold = pc.log.fold(HOME)
  const rows = [fold.row('plan', PLAN)].filter((row): row is Row => row !== undefined)
  if (rows.length === 0) return
  const document = { kind: 'plan', id: PLAN }
  const decisions = [...fold.list('school-decision'), ...fold.list('county-decision')]
  const [answers = null, ...besides] = standing(documentState(document, rows, decisions)).map(({ id }) => id)
  const value = {
    step: dice.pick(['sign', 'submit', 'submit']),
    document,
    stood: stood(rows),
    answers,
    ...(besides.length === 0 ? {} : { besides }),
  }
  await save(pc, [made('school-decision', value)], clock(world, pc))
  tally['document decided by school']++
  world.story.push(`${pc.name} decides about the plan`)
}

interface Target {
  readonly kind: string
  readonly id: Hex
  readonly field: string
  readonly values: readonly Value[]
}

const TARGETS: readonly Target[] = [
  ...PERSONS.flatMap((id): Target[] => [
    { kind: 'person', id, field: 'title', values: ['一级教师', '二级教师', '高级教师'] },
    { kind: 'person', id, field: 'nation', values: ['汉族', '哈萨克族'] },
  ]),
  { kind: 'plan', id: PLAN, field: 'title', values: ['计划甲', '计划乙'] },
  { kind: 'plan', id: PLAN, field: 'goal', values: ['目标甲', '目标乙', '目标丙'] },
]

function place({ kind, id, field }: Target) {
  return { kind, id, field }
}

function made(kind: string, value: Value): Change {
  return { kind, id: null, field: 'is', value, over: [] }
}

function clock(world: World, pc: SchoolPc): number {
  return Math.max(0, world.trueTime() + pc.clockError)
}
