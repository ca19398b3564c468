import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Mark } from '../../shared/domain/kinds/activity-kinds.ts'
import { stood } from '../../shared/fold/document.ts'
import { createFold, type Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { rowsOfKinds, type SchoolRows } from '../../shared/ledger/rows-of-kinds.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { prepareScheme } from '../../shared/policy/scheme/prepare-scheme.ts'
import { HORGOS } from '../policy/evaluated.ts'
import { make, pen, set } from '../worlds/feed-pen.ts'

/** 石桥小学: one PC, and the county writing into the school's scope. Rows come from the fold, as everywhere. */
export interface School {
  readonly write: (...changes: readonly Change[]) => Hex
  readonly elsewhere: (...changes: readonly Change[]) => Hex
  readonly county: (...changes: readonly Change[]) => Hex
  /** Written after an operation that has not come (OP2). */
  readonly late: (...changes: readonly Change[]) => void
  readonly person: (name: string, fields?: Readonly<Record<string, Value>>) => Hex
  readonly activity: (name: string, fields?: Readonly<Record<string, Value>>) => Hex
  readonly mark: (activity: Hex, person: Hex, mark?: Mark, minutes?: number) => Hex
  /** A project of the county's with one person's result at it; the result's id. */
  readonly train: (person: Hex, name: string, project?: Fields, mark?: Fields) => Hex
  readonly recognise: (attendance: Hex, person: Hex, counted: string, more?: object) => Hex
  /** A claim for these activities under a scheme; its id. */
  readonly declare: (scheme: { id: string; version: string }, activities: readonly Hex[]) => Hex
  readonly row: (kind: string, id: Hex) => Row | undefined
  readonly fold: Fold
  readonly rows: () => SchoolRows
}

export const TERMS = { versions: [prepareScheme(HORGOS)] as const, today: '2026-12-01' }

export function school(): School {
  const fold = createFold()
  const [office, hall, bureau] = [pen('office'), pen('hall'), pen('county', derivedId('scope'))]
  const writeWith =
    (writer: typeof office) =>
    (...changes: readonly Change[]) => {
      const written = writer.write(...changes)
      fold.take([written])
      return written.id
    }
  const write = writeWith(office)
  const county = writeWith(bureau)
  const setAll = (kind: string, id: Hex, fields: Readonly<Record<string, Value>>) =>
    write(...Object.entries(fields).map(([field, value]) => set(kind, id, field, value)))
  return {
    write,
    county,
    elsewhere: writeWith(hall),
    late(...changes) {
      hall.write(...changes)
      fold.take([hall.write(...changes)])
    },
    person(name, fields = {}) {
      const id = derivedId('person', name)
      setAll('person', id, { name, ...fields })
      return id
    },
    activity(name, fields = {}) {
      const id = derivedId('activity', name)
      const when = { day: '2026-03-10', start: '14:00', minutes: 90 }
      setAll('activity', id, { theme: name, when, hours: '2', ...fields })
      return id
    },
    mark(activity, person, mark = 'present', minutes) {
      const id = linkId('attendance', [activity, person])
      const value = { mark, ...(minutes === undefined ? {} : { minutes }) }
      setAll('attendance', id, { of: [activity, person], mark: value })
      return id
    },
    train(person, name, project = {}, mark = {}) {
      const id = derivedId('project', name)
      const of = [id, person]
      setAll('project', id, { name, ...OF_COUNTY, ...project })
      setAll('result', linkId('result', of), { of, mark: { grade: 'pass', outcome: 'completed', ...mark } })
      return linkId('result', of)
    },
    recognise(attendance, person, counted, more = {}) {
      const row = fold.row('attendance', attendance)!
      const activity = fold.row('activity', (row.fields.of as Hex[])[0]!)!
      const value = {
        record: { kind: 'attendance', id: attendance },
        person,
        claim: derivedId('claim'),
        judged: stood([row, activity]),
        year: '2026',
        category: 'XB',
        hours: '2',
        base: counted,
        bonus: '0.00',
        counted,
        why: [],
        scheme: { id: 'horgos-c7', version: '1' },
        replaces: null,
        ...more,
      }
      county(make('recognition', value))
      return fold
        .list('recognition')
        .find(({ fields }) => fields.counted === counted && sameRecord(fields, attendance))!.id
    },
    declare({ id: scheme, version }, activities) {
      const claim = derivedId('claim', ...activities)
      setAll('claim', claim, { year: 2026, number: '2026-C-01', scheme: { id: scheme, version } })
      for (const activity of activities) {
        const of = [claim, activity]
        setAll('claim-line', linkId('claim-line', of), { of })
      }
      return claim
    },
    row: (kind, id) => fold.row(kind, id),
    fold,
    rows: () => rowsOfKinds((kind) => fold.list(kind)),
  }
}

type Fields = Readonly<Record<string, Value>>

const OF_COUNTY: Fields = {
  issued: { by: '市教育局', level: 'county' },
  nature: 'public',
  aim: 'training',
  reviewed: '市教育局',
  hours: [{ mode: 'face', hours: '8' }],
  span: { start: '2026-05-10', end: '2026-05-12' },
}

function sameRecord(fields: Row['fields'], id: Hex): boolean {
  return (fields.record as { id: Hex }).id === id
}
