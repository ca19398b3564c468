import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { type CaseChoice, CHOICES, type DeskCase } from '../../../shared/desk/desk-case.ts'
import type { RegisterFinding } from '../../../shared/desk/register-finding.ts'
import { mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import { placeOf } from '../../../shared/domain/kinds/places.ts'
import type { DocumentRef } from '../../../shared/fold/document.ts'
import { edited, type SaveChange } from '../../actions/changes.ts'
import { leaveCase } from '../../actions/decide-case.ts'
import { differingFields } from '../../actions/person/differing-fields.ts'
import { joinPersons, tellApart } from '../../actions/person/join-persons.ts'
import { kindName } from '../../words/kind-name.ts'
import type { Words } from '../../words/words.tsx'
import type { DescribedFinding, FindingFact } from '../credits/check/describe-finding.ts'
import { recordName } from '../document/record-name.ts'
import { type NameOf, saidField, saidValue } from '../document/said-value.ts'
import { entering, type Makers, saidMakers } from './said-makers.ts'

/** A case in words, with what may be done about it: the one shape that every check's cases are drawn from. */
export interface SaidCase {
  readonly id: string
  readonly check: string
  /** The record, and what of it. */
  readonly about: string
  /** The address of the record; undefined where it has no screen of its own. */
  readonly at: string | undefined
  readonly facts: readonly FindingFact[]
  readonly hint: string
  /** The default first. */
  readonly choices: readonly SaidChoice[]
}

export interface SaidChoice {
  readonly label: string
  readonly may: boolean
  /** What is written, and the word for it; or the address where it is done by hand. */
  readonly does: { readonly act: string; changes(): SaveChange[] } | { readonly to: string }
}

export interface Saying {
  readonly words: Words
  readonly nameOf: NameOf
  readonly describe: (finding: RegisterFinding) => DescribedFinding
  /** Of the operations the cases rest on. */
  readonly makers: Makers
  /** Of the person signed in; empty where nothing may be written now. */
  readonly role: string
}

type Said = Pick<SaidCase, 'about' | 'at' | 'facts' | 'hint'>

export function saidCase(found: DeskCase<ViewRow>, saying: Saying): SaidCase {
  const said = sayIt(found, saying)
  return {
    id: found.id,
    check: saying.words.desk.checks[found.kind],
    ...said,
    choices: CHOICES[found.kind].flatMap((choice) => saidChoices(choice, found, said, saying)),
  }
}

function sayIt(found: DeskCase<ViewRow>, saying: Saying): Said {
  const { words, nameOf } = saying
  if (found.kind === 'two-values') {
    const { row, field, values, writes } = found
    const record = words.desk.of(kindName(words.exchange.kinds, row.kind), recordName(row, nameOf))
    const at = placeOf(row.kind)?.at?.(row.id, row.fields)
    return {
      about: words.desk.caseOf(record, saidField(row.kind, field, words)),
      at,
      facts: values.flatMap((value, place) =>
        byWhom(
          words.desk.valueOf(short(saidValue(row.kind, field, value, words, nameOf))),
          writes[place]!,
          saying,
        ),
      ),
      hint: '',
    }
  }
  if (found.kind === 'same-person') {
    const { first, second, why } = found
    const said = (row: ViewRow, field: string) =>
      saidValue('person', field, row.fields[field]!, words, nameOf)
    const facts = differingFields(found).map((field) => ({
      text: words.desk.pair(saidField('person', field, words), said(first, field), said(second, field)),
    }))
    const names = [...new Set([recordName(first, nameOf), recordName(second, nameOf)])].join(' / ')
    return {
      about: names,
      at: 'person/same',
      facts: [
        { text: words.samePerson.why[why] },
        ...facts,
        ...[first, second].flatMap((row, place) => byWhom(words.desk.entry(place), entering(row), saying)),
      ],
      hint: '',
    }
  }
  if (found.kind === 'contested') {
    const { document, decisions } = found
    const about = words.desk.of(
      kindName(words.exchange.kinds, document.kind),
      nameOf(document.kind as never, document.id),
    )
    const facts = decisions.map((row) => {
      const text = decisionText(row, words)
      const [told = { text }] = byWhom(text, Object.values(row.writes).flat(), saying)
      return told
    })
    return { about, at: documentAt(document), facts, hint: words.plan.contested }
  }
  const { who, facts: all, to } = saying.describe(found)
  // Where it is about no person, the first record is what it is about.
  const facts = who === '' ? all.slice(1) : all
  return {
    about: who || (all[0]?.text ?? ''),
    at: to.join('/'),
    facts,
    hint: words.credits.check.mends[found.mend],
  }
}

/** Nothing until it is known who made it. */
function byWhom(what: string, operations: readonly Hex[], { makers, words }: Saying): FindingFact[] {
  const who = saidMakers(operations, makers, words)
  return who === '' ? [] : [{ text: words.desk.madeBy(what, who) }]
}

/** Long enough to tell one from the other; the whole stands where it is chosen. */
function short(text: string): string {
  const signs = [...text]
  return signs.length > SHORT ? `${signs.slice(0, SHORT).join('')}…` : text
}

const SHORT = 40

function saidChoices(
  choice: CaseChoice,
  found: DeskCase<ViewRow>,
  { at }: Said,
  { words, nameOf, role }: Saying,
): SaidChoice[] {
  const made = (label: string, act: string, may: boolean, changes: () => SaveChange[]): SaidChoice[] => [
    { label, may, does: { act, changes } },
  ]
  if (choice === 'take' && found.kind === 'two-values') {
    const { row, field, values } = found
    return values.flatMap((value) => {
      const label = words.desk.take(saidValue(row.kind, field, value, words, nameOf))
      return made(label, 'choose-value', mayWrite(row.kind, field, role), () => [edited(row, field, value)])
    })
  }
  if (choice === 'join' && found.kind === 'same-person')
    return made(words.desk.join, 'join-persons', mayWrite('same-person', 'is', role), () =>
      joinPersons([found]),
    )
  if (choice === 'tell-apart' && found.kind === 'same-person') {
    const may = mayWrite('different-persons', 'is', role)
    return made(words.samePerson.different, 'tell-apart', may, () => tellApart(found))
  }
  if (choice === 'leave')
    return made(words.desk.leave, 'leave-case', mayWrite('case-decision', 'is', role), () => leaveCase(found))
  return at === undefined ? [] : [{ label: words.credits.check.go, may: true, does: { to: at } }]
}

/** `退回 缺经费安排` */
function decisionText({ fields }: ViewRow, words: Words): string {
  const step = words.plan.steps[fields.step as keyof typeof words.plan.steps] ?? String(fields.step)
  return [step, fields.number, fields.opinion ?? fields.note].filter(Boolean).join(' ')
}

function documentAt({ kind, id }: DocumentRef): string | undefined {
  return placeOf(kind)?.at?.(id, {})
}
