import { createDecisions } from '../../county/decisions/decide.ts'
import type { CountyWriting } from '../../county/exchange/county-writing.ts'
import { schoolStep } from '../../electron/services/documents/school-step.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { DocumentKind } from '../../shared/domain/documents/documents.ts'
import { COUNTY_STEPS } from '../../shared/domain/kinds/county-kinds.ts'
import type { CountyRole } from '../../shared/domain/kinds/roles.ts'
import type { SchoolStep } from '../../shared/domain/kinds/school-kinds.ts'
import { coveredRows } from '../../shared/fold/covered-rows.ts'
import { documentState, standing, stood } from '../../shared/fold/document.ts'
import { createFold, type Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import {
  CLAIM,
  claimChanges,
  type Meeting,
  meetingChanges,
  PLAN,
  planChanges,
  refusalIn,
} from '../county/county-world.ts'
import { make, type Pen, pen, set } from '../worlds/feed-pen.ts'

const MEETING: Meeting = {
  id: derivedId('activity', 1),
  day: '2026-10-08',
  minutes: 100,
  hours: '2',
  marks: { 王秀兰: 'present' },
}
const OWN = { kind: 'personal-plan', id: derivedId('personal-plan', 2026) } as const

/** One document of each kind. */
const ONE: Readonly<Record<DocumentKind, { readonly kind: DocumentKind; readonly id: Hex }>> = {
  plan: PLAN,
  'personal-plan': OWN,
  claim: CLAIM,
}

function changesOf(scheme: string): Readonly<Record<DocumentKind, readonly Change[]>> {
  return {
    plan: planChanges(),
    'personal-plan': [
      set('personal-plan', OWN.id, 'year', 2026),
      set('personal-plan', OWN.id, 'person', derivedId('person', '王秀兰')),
    ],
    claim: [...meetingChanges(MEETING), ...claimChanges(scheme, [MEETING.id])],
  }
}

/** A machine on which a document is written. `scheme`: by which its claim goes. */
export function machine(kind: DocumentKind, scheme = 'horgos-c7') {
  const fold = createFold()
  const published = createFold()
  const log = { fold: (scope: Hex) => (scope === HOME || scope === SCHOOL ? fold : published) }
  const [office, county] = [pen('office'), pen('county', SCHOOL)]
  const document = ONE[kind]
  fold.take([office.write(...changesOf(scheme)[kind])])

  const rows = () => coveredRows(document, (one) => fold.list(one))
  const decisions = () => [...fold.list('school-decision'), ...fold.list('county-decision')]
  const state = () => documentState(document, rows(), decisions())

  /** Decided, whatever the table says of it: as another program or PC wrote it (OP4). */
  function stands(step: string, by: Pen = isCountys(step) ? county : office): void {
    const value = { step, document, stood: stood(rows()), answers: state().decision?.id ?? null }
    fold.take([by.write(make(isCountys(step) ? 'county-decision' : 'school-decision', value))])
  }

  /** What the host of a school answers; `shown`: the decision that the screen showed. */
  function schoolAnswers(
    step: SchoolStep,
    role = 'principal',
    shown: readonly Hex[] = standing(state()).map(({ id }) => id),
  ): string {
    const { kind: of, id } = document
    const [answers = null, ...besides] = shown
    const asked = { step, document: { kind: of, id }, stood: stood(rows()), answers, besides, note: '看过' }
    const answer = schoolStep(log, role, asked)
    if (answer.ok) fold.take([office.write(answer.value)])
    return refusalIn(answer)
  }

  /** What the county answers. */
  async function countyAnswers(
    step: (typeof COUNTY_STEPS)[number],
    role: CountyRole = 'administrator',
  ): Promise<string> {
    const by = { actor: derivedId('account', role), role }
    const desk = createDecisions({ log }, writingInto(fold, county))
    if (step === 'recognise') return refusalIn(await desk.recognise(SCHOOL, { claim: document.id }, by))
    const said = {
      step,
      document: document as { kind: 'plan' | 'claim'; id: Hex },
      opinion: '意见',
      number: '1',
    }
    return refusalIn(await desk.decide(SCHOOL, said, by))
  }

  return { fold, document, rows, state, stands, schoolAnswers, countyAnswers, take: fold.take }
}

const SCHOOL: Hex = derivedId('scope', '石桥小学')

export function isCountys(step: string): boolean {
  return (COUNTY_STEPS as readonly string[]).includes(step)
}

function writingInto(fold: Fold, county: Pen): Pick<CountyWriting, 'write' | 'inTurn'> {
  return {
    inTurn: (_, task) => task(),
    async write(_scope, _by, _act, changes) {
      const written = county.write(...changes)
      fold.take([written])
      return { ok: true, value: written.id }
    },
  }
}

export function stepsBehind(rows: readonly Row[]): readonly string[] {
  return rows.map(({ fields }) => String(fields.step))
}
