import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { toHex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HeldList } from '../../../shared/contract/exchange-values.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { ExchangeReport, PackageLine } from '../../../shared/contract/host-values.ts'
import type { Disk } from '../../../shared/disk/disk.ts'
import { isWeather, refusalOf } from '../../../shared/disk/disk.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import type { RowChanges } from '../../../shared/fold/row.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import type { Answer } from '../../../shared/package/trust-answer.ts'
import { countyLine } from '../county-link/county-line.ts'
import type { LongWork } from '../long-work.ts'
import type { Settings } from '../settings/settings.ts'
import { createPackageCarrier, type PackageCarrier } from './carry-packages.ts'
import type { DeviceTrust } from './device-trust.ts'
import { heldList } from './held-list.ts'
import { createQuarantine } from './quarantine.ts'
import type { SchoolExchange } from './school-exchange.ts'
import { onStick } from './stick-trouble.ts'

export interface OfficeTools {
  readonly disk: Disk
  readonly folder: string
  readonly log: OperationLog
  readonly trust: DeviceTrust
  readonly exchange: SchoolExchange
  readonly settings: Settings
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
  readonly longWork: LongWork
  readonly school: () => { readonly code: string; readonly name: string }
  /** Asked anew each time. */
  readonly deviceKey: string
  readonly tell: (changes: Iterable<RowChanges>) => void
  readonly uploaded: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined
}

/** What the 交换 screen asks for: sticks, files and the line, over one exchange (design.md §6). */
export interface ExchangeOffice extends PackageCarrier {
  report(): Result<ExchangeReport>
  request(input: HostInput<'enrolment-request'>): Promise<Result<ExchangeReport>>
  /** A request and nothing else, sent where the county's address is known and answers. */
  ask(): Promise<Result<ExchangeReport>>
  answer(input: HostInput<'enrolment-answer'>): Promise<Result<ExchangeReport>>
  confirm(input: HostInput<'enrolment-confirm'>): Promise<Result<ExchangeReport>>
  held(): Result<HeldList>
  address(input: HostInput<'county-address'>): Promise<Result<ExchangeReport>>
}

export function createExchangeOffice(tools: OfficeTools): ExchangeOffice {
  const { disk, folder, log, trust, exchange, settings, school, uploaded, now } = tools
  const carrier = createPackageCarrier({
    ...tools,
    device: () => tools.deviceKey.slice(0, 8),
    schoolCode: () => school().code,
    address: () => settings.get('county'),
    fold: () => log.fold(HOME),
    quarantine: createQuarantine(disk, folder, now).keep,
  })

  function report(): Result<ExchangeReport> {
    const trusted = trust.pinned()
    return done({
      device: { name: deviceName(), key: tools.deviceKey },
      trust: trust.state(),
      words: trust.words(),
      county: trusted ? { name: countyName(trusted), address: settings.get('county') } : null,
      ...exchange.counts(),
      lastAnswer:
        log
          .scope(HOME)
          .packages()
          .findLast(({ kind }) => kind === 'down')?.at ?? null,
      packages: packageLines(log),
    })
  }

  /** What the county's list of devices says; the machine's own name until somebody gives another. */
  function deviceName(): string {
    return (settings.get('device') ?? hostname()).slice(0, 60)
  }

  async function request({
    folder: into,
    county,
  }: HostInput<'enrolment-request'>): Promise<Result<ExchangeReport>> {
    const asked = await trust.ask(school(), deviceName())
    if (!asked.ok) return asked
    if (into !== null) {
      const written = await writePlain(
        disk,
        `${into}/yanxiubu-request-${tools.deviceKey.slice(0, 8)}.yxr`,
        asked.value.bytes,
      )
      if (!written.ok) return onStick(written, 'write')
    }
    if (county !== null) {
      await settings.update('county', () => county)
      const sent = await countyLine(county).sendRequest(asked.value.bytes)
      if (!sent.ok) return sent
    }
    return report()
  }

  async function ask(): Promise<Result<ExchangeReport>> {
    const asked = await trust.ask(school(), deviceName())
    if (!asked.ok) return asked
    const address = settings.get('county')
    // Where it does not go through, the request is still there to be sent or carried.
    if (address !== null) await countyLine(address).sendRequest(asked.value.bytes)
    return report()
  }

  async function answer({ upload }: HostInput<'enrolment-answer'>): Promise<Result<ExchangeReport>> {
    const bytes = upload === null ? await fetchedAnswer() : uploadedBytes(upload)
    if (!bytes.ok) return bytes
    const taken = await trust.takeAnswer(bytes.value)
    return taken.ok ? report() : taken
  }

  async function fetchedAnswer(): Promise<Result<Uint8Array>> {
    const [address, asked] = [settings.get('county'), trust.request()]
    if (address === null || !asked) return refuse('nothing-to-do')
    const answered = await countyLine(address).fetchAnswer(toHex(asked.hash))
    if (!answered.ok) return answered
    return answered.value === null ? refuse('nothing-to-do') : done(answered.value)
  }

  function uploadedBytes(id: string): Result<Uint8Array> {
    const file = uploaded(id)
    return file ? done(file.bytes) : refuse('required', { what: 'file' })
  }

  async function confirm({ words }: HostInput<'enrolment-confirm'>): Promise<Result<ExchangeReport>> {
    const confirmed = await trust.confirm(words)
    return confirmed.ok ? report() : confirmed
  }

  return {
    report,
    held: () => done(heldList(log, HOME)),
    request,
    ask,
    answer,
    confirm,
    async address({ county }) {
      await settings.update('county', () => county)
      return report()
    },
    ...carrier,
  }
}

function countyName({ operational }: Answer): string {
  return operational.county.name
}

function packageLines(log: OperationLog): PackageLine[] {
  const read = log
    .scope(HOME)
    .packages()
    .map(({ at, by, file, fresh }) => ({ at, direction: 'read' as const, by, operations: fresh, file }))
  const written = (log.notes('packed') as unknown as readonly PackedNote[]).map(
    ({ at, by, operations, number, files = [] }) => ({
      at,
      direction: 'written' as const,
      by,
      operations,
      file: files.join(' ') || `U-${number}`,
    }),
  )
  return [...read, ...written].sort((a, b) => b.at - a.at)
}

interface PackedNote {
  readonly at: number
  readonly by: PackageLine['by']
  readonly operations: number
  readonly number: number
  /** Older notes have none. */
  readonly files?: readonly string[]
}

async function writePlain(disk: Disk, path: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await disk.freeBytes(dirname(path))
    const file = await disk.open(path)
    await file.truncate(0)
    await file.append(bytes)
    await file.sync()
    await file.close()
    return done(null)
  } catch (thrown) {
    if (isWeather(thrown)) return { ok: false, refusal: refusalOf(thrown, 'stick') }
    throw thrown
  }
}
