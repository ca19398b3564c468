import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'

/** Where both values of a record are shown, each with its button: the address after `#/`. */
export function differingPlace({ kind, id, fields }: ViewRow): string {
  return PLACES[kind]?.(id, fields) ?? 'settings'
}

type Place = (id: Hex, fields: ViewRow['fields']) => string

/** The first of the two that it links: the activity, the project. */
const linked = ({ of }: ViewRow['fields']) => (of as readonly Hex[] | undefined)?.[0] ?? ''
const PROJECT: Place = (_id, fields) => `training/id/${linked(fields)}`

const PLACES: Readonly<Record<string, Place>> = {
  person: (id) => `person/id/${id}`,
  plan: () => 'plan/text',
  'plan-line': (id) => `plan/line/${id}`,
  'personal-plan': (_id, { person }) => `plan/personal/id/${person}`,
  activity: (id) => `activity/id/${id}`,
  attendance: (_id, fields) => `activity/id/${linked(fields)}/roll`,
  guest: (_id, { activity }) => `activity/id/${activity}/roll`,
  project: (id) => `training/id/${id}`,
  result: PROJECT,
  presenter: PROJECT,
  'degree-study': (id) => `training/degrees/${id}`,
  'mandarin-test': (id) => `training/mandarin/${id}`,
}
