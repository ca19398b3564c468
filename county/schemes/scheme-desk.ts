import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { kindRule } from '../../shared/domain/kinds/kinds.ts'
import { PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import type { PolicyFault } from '../../shared/policy/scheme/fault.ts'
import type { KnownSchemes } from '../../shared/policy/scheme/known-schemes.ts'
import { readSchemeText } from '../../shared/policy/scheme/read-scheme-text.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { type SchemeChange, schemeDifference } from '../../shared/policy/scheme/scheme-difference.ts'
import { versionsOf } from '../../shared/policy/scheme/scheme-in-force.ts'
import type { Official } from '../accounts/official.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import { isTooLarge } from '../decisions/granted-changes.ts'
import { type CountyWriting, made } from '../exchange/county-writing.ts'
import type { Devices } from '../exchange/devices.ts'
import { countySchemes } from './county-schemes.ts'
import { keptRehearsals } from './kept-rehearsals.ts'
import { rehearseCounty, type TeacherLine } from './rehearse-county.ts'

/** PL3, PL4: versions of a scheme are rehearsed, published in the public scope, and never edited. */
export interface SchemeDesk {
  schemes(): KnownSchemes
  /** What publishing the file would do to every teacher of every school, or why it cannot be published. */
  rehearse(file: string): Promise<SchemeRehearsal>
  /** Refuses `scheme-faulty`, and `scheme-not-rehearsed` unless `seen` is of the rehearsal as it is now. */
  publish(file: string, seen: Hex, by: Official): Promise<CountyResult<Hex>>
}

/** A file that may be published, and what publishing it would do (PL4). */
export interface RehearsedScheme {
  readonly scheme: Scheme
  /** The version it succeeds; null for the first of a new scheme, which changes nobody. */
  readonly succeeds: Scheme | null
  readonly changes: readonly SchemeChange[]
  readonly teachers: readonly TeacherLine[]
  readonly schools: number
  /** Of the teachers asked about, those whom nothing changes. */
  readonly unchanged: number
  /** To be given back with `publish`: nobody publishes what they did not see. */
  readonly seen: Hex
}

export type SchemeRehearsal =
  | { readonly ok: true; readonly value: RehearsedScheme }
  | { readonly ok: false; readonly faults: readonly PolicyFault[] }

export interface SchemeTools {
  readonly log: OperationLog
  readonly now: () => number
}

export function createSchemeDesk(
  { log, now }: SchemeTools,
  writing: CountyWriting,
  devices: Devices,
): SchemeDesk {
  const place = () => `${log.journal.id} ${log.journal.position().offset} ${dayOf(now())}`
  const rehearse = keptRehearsals(place, rehearseAnew)

  async function rehearseAnew(file: string): Promise<SchemeRehearsal> {
    const read = readSchemeText(file)
    if (!read.ok) return read
    const scheme = read.value
    const { schemes, unread } = countySchemes(log)
    const versions = versionsOf(schemes, scheme.id)
    const faults = [...formFaults(scheme, file), ...takenFaults(scheme, unread)]
    if (faults.length > 0) return { ok: false, faults }
    const scopes = devices.schools()
    const asked = await rehearseCounty({ log, schools: scopes, today: dayOf(now()) }, versions, scheme)
    if (!asked.ok) return asked
    const succeeds = versions.at(-1) ?? null
    const changes = succeeds ? schemeDifference(succeeds, scheme) : []
    const { teachers, unchanged } = asked.value
    const seen = derivedId('rehearsal', file, JSON.stringify([unchanged, teachers]))
    return {
      ok: true,
      value: { scheme, succeeds, changes, teachers, unchanged, schools: scopes.length, seen },
    }
  }

  /** In turn, so that of two who publish at once the second is asked against the first. */
  function publish(file: string, seen: Hex, by: Official): Promise<CountyResult<Hex>> {
    return writing.inTurn(PUBLIC_SCOPE, async () => {
      const rehearsed = await rehearse(file)
      if (!rehearsed.ok) {
        const [first] = rehearsed.faults
        return countyRefuse('scheme-faulty', { path: first?.path ?? '', sentence: first?.sentence ?? '' })
      }
      const { scheme, succeeds } = rehearsed.value
      if (rehearsed.value.seen !== seen) return countyRefuse('scheme-not-rehearsed')
      const { id, version, effectiveFrom } = scheme
      const value = { id, version, effectiveFrom, succeeds: succeeds?.version ?? null, file }
      return writing.write(PUBLIC_SCOPE, by, 'publish-scheme', [made('scheme', value)])
    })
  }

  return { schemes: () => countySchemes(log), rehearse, publish }
}

/** What the record of a version, a claim and a recognition can hold of it. */
function formFaults({ id, version, effectiveFrom }: Scheme, file: string): PolicyFault[] {
  const change = made('scheme', { id, version, effectiveFrom, succeeds: null, file })
  if (isTooLarge([change])) return [{ path: '', sentence: '文件太大，不能发布（至多 4 MB）。' }]
  if (id.length > 60) return [{ path: 'id', sentence: '编号至多 60 个字符。' }]
  if (version.length > 20) return [{ path: 'version', sentence: '版本至多 20 个字符。' }]
  const accepted = kindRule('scheme')?.fields.is?.accepts(change.value)
  return accepted ? [] : [{ path: '', sentence: '不能发布这份文件。' }]
}

/** A version this program cannot read was published by a newer one: it stands (OP4), and is not published again. */
function takenFaults(
  { id, version }: Scheme,
  unread: readonly { readonly id: string; readonly version: string }[],
): PolicyFault[] {
  const newer = unread.find((one) => one.id === id)
  if (!newer) return []
  const sentence = `版本“${newer.version}”是较新的程序发布的，这里读不出来。请先升级，再发布“${version}”。`
  return [{ path: 'version', sentence }]
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
