/** What a run makes happen. A simulation in which one of these is zero has not simulated it. */
export const HAPPENINGS = [
  'act saved',
  'roll call saved',
  'form saved after a sync',
  'same person decided',
  'document decided by school',
  'document decided by county',
  'package delivered',
  'package lost',
  'package late',
  'package repeated',
  'packages crossing',
  'package damaged and refused',
  'relay from another PC',
  'line cut after intake',
  'set-aside',
  'cut of a feed',
  'take-back',
  'device revoked',
  'clone told',
  'clone not told',
  'fork',
  'school disk put back',
  'county disk put back',
  'power cut at a write',
  'power cut at the county',
  'kill of the program',
  'clock wrong',
  'inner flip',
  'block lost',
  'power cut while mending',
  'enrolled once more',
  'loss mended',
  'loss accepted',
  'lost act repeated',
] as const

export type Happening = (typeof HAPPENINGS)[number]

export type Tally = Record<Happening, number>

export function newTally(): Tally {
  return Object.fromEntries(HAPPENINGS.map((name) => [name, 0])) as Tally
}

export function addTally(into: Tally, more: Tally): void {
  for (const name of HAPPENINGS) into[name] += more[name]
}
