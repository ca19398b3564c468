import type { Hex } from '../../../shared/base/bytes.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { stood } from '../../../shared/fold/document.ts'
import type { Made } from '../../../shared/fold/row.ts'
import { rowsByPerson } from '../../../shared/ledger/rows-by-person.ts'
import { rowsOfKinds } from '../../../shared/ledger/rows-of-kinds.ts'
import { rowsById } from '../../../shared/ledger/school-rows.ts'
import { sourcesByPerson } from '../../../shared/ledger/sources-by-person.ts'
import { PUBLIC_SCOPE } from '../../../shared/operation/scopes.ts'

import type { FormSetting } from '../../../shared/paper/form-frame.ts'
import { knownSchemes } from '../../../shared/policy/scheme/known-schemes.ts'
import type { Scheme } from '../../../shared/policy/scheme/scheme.ts'
import { preparedVersions } from '../../../shared/policy/succession/scheme-versions.ts'
import { localTime } from './local-time.ts'
import type { SchoolSetting } from './school-setting.ts'

/** What every paper about a ledger is composed from. Undefined while the school has chosen no scheme known here. */
export function ledgerSetting(log: OperationLog, school: SchoolSetting): FormSetting | undefined {
  const { today } = school.terms
  const versions = preparedVersions(schemesHere(log), school.scheme, today)
  if (!versions) return undefined
  return { ...school, rows: rowsOfKinds(school.list, { writtenBy }), terms: { versions, today } }
}

export function schemesHere(log: OperationLog): readonly Scheme[] {
  return knownSchemes(log.fold(PUBLIC_SCOPE).list('scheme')).schemes
}

/** The local day of a moment, in milliseconds since 1970. */
export function dayOf(at: number): string {
  return localTime(new Date(at))[0]
}

/** CT1: the operations behind a paper about one person: themselves, all that may count, and what was granted. */
export function restsOf(person: Hex, { terms, rows }: FormSetting): readonly Hex[] {
  const shown = rowsById(rows.person).get(person)
  if (!shown) return []
  const theirs = rowsByPerson(rows)([shown])
  const { sources } = sourcesByPerson(theirs, terms.versions)(shown.id)
  const operations = sources.flatMap((source) => source.operations)
  return [...new Set([...stood([shown, ...theirs.recognition]), ...operations])].sort()
}

/** The county's day; whose hand it was is known at the county only. */
function writtenBy({ at }: Made) {
  return { office: COUNTY_OFFICE, day: dayOf(at), person: '' }
}

const COUNTY_OFFICE = '县（市、区）教育局'
