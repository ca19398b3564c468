import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { toHex } from '../../../shared/base/bytes.ts'
import { done, type Refusal, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { ExchangeReport, PackageLine, TakenIn } from '../../../shared/contract/host-values.ts'
import type { Disk } from '../../../shared/disk/disk.ts'
import { isWeather, refusalOf } from '../../../shared/disk/disk.ts'
import type { OperationLog } from '../../../shared/disk/operation-log.ts'
import { bytesSource, fileSource, type Source } from '../../../shared/disk/package-source.ts'
import { writeToStick } from '../../../shared/disk/stick.ts'
import { findPackages } from '../../../shared/disk/stick-search.ts'
import type { RowChanges } from '../../../shared/fold/row.ts'
import type { Answer } from '../../../shared/package/trust-answer.ts'
import { countyLine } from '../county-link/county-line.ts'
import type { Settings } from '../settings/settings.ts'
import type { DeviceTrust } from './device-trust.ts'
import type { PackedFile, SchoolExchange } from './school-exchange.ts'

export interface OfficeTools {
  readonly disk: Disk
  readonly folder: string
  readonly log: OperationLog
  readonly trust: DeviceTrust
  readonly exchange: SchoolExchange
  readonly settings: Settings
  readonly random: (bytes: number) => Uint8Array
  readonly school: () => { readonly code: string; readonly name: string }
  readonly deviceKey: string
  readonly tell: (changes: Iterable<RowChanges>) => void
  readonly uploaded: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined
}

/** What the 交换 screen asks for: sticks, files and the line, over one exchange (design.md §6). */
export interface ExchangeOffice {
  report(): Result<ExchangeReport>
  request(input: HostInput<'enrolment-request'>): Promise<Result<ExchangeReport>>
  answer(input: HostInput<'enrolment-answer'>): Promise<Result<ExchangeReport>>
  confirm(input: HostInput<'enrolment-confirm'>): Promise<Result<ExchangeReport>>
  write(input: HostInput<'write-package'>): Promise<Result<{ file: string; operations: number }>>
  read(input: HostInput<'read-packages'>): Promise<Result<TakenIn>>
  syncNow(): Promise<Result<TakenIn>>
}

export function createExchangeOffice(tools: OfficeTools): ExchangeOffice {
  const { disk, folder, log, trust, exchange, settings, random, school, deviceKey, tell, uploaded } = tools

  function report(): Result<ExchangeReport> {
    const trusted = trust.pinned()
    return done({
      device: { name: deviceName(), key: deviceKey },
      trust: trust.state(),
      words: trust.words(),
      county: trusted ? { name: countyName(trusted), address: settings.get('county') } : null,
      ...exchange.counts(),
      lastAnswer: log.packages().findLast(({ kind }) => kind === 'down')?.at ?? null,
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
        `${into}/yanxiubu-request-${deviceKey.slice(0, 8)}.yxr`,
        asked.value.bytes,
      )
      if (!written.ok) return written
    }
    if (county !== null) {
      await settings.update('county', () => county)
      const sent = await countyLine(county).sendRequest(asked.value.bytes)
      if (!sent.ok) return sent
    }
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

  async function write({
    folder: into,
  }: HostInput<'write-package'>): Promise<Result<{ file: string; operations: number }>> {
    const up = await exchange.packUp('folder')
    if (!up.ok) return up
    const peers = await exchange.packForPeers()
    const files = [...up.value, ...(peers.ok ? peers.value : [])]
    const names: string[] = []
    for (const file of files) {
      const written = await writeToStick(disk, into, stickPackage(file), { random })
      if (!written.ok) return written
      names.push(written.value.name)
    }
    return done({
      file: names[0]!,
      operations: up.value.reduce((sum, { operations }) => sum + operations, 0),
    })
  }

  function stickPackage({ number, bytes }: PackedFile) {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const names = { school: school().code, device: deviceKey.slice(0, 8) }
    return { direction: 'U' as const, ...names, number, bytes: bytes.length, hash, chunks: [bytes] }
  }

  async function read({ folder: from, upload }: HostInput<'read-packages'>): Promise<Result<TakenIn>> {
    if (upload !== null) {
      const file = uploaded(upload)
      if (!file) return refuse('required', { what: 'file' })
      return done({ files: [await take(bytesSource(file.bytes), 'folder', file.name)] })
    }
    const found = await findPackages(disk, from ?? '')
    if (!found.ok) return found
    const files = found.value.skipped.map(({ name, why }) =>
      refused(name, { refused: 'package-size', facts: { why } }),
    )
    for (const { path, name } of found.value.packages) {
      try {
        const source = fileSource(path)
        if (!(await exchange.isForHere(source))) continue
        files.push(await take(source, 'folder', name))
      } catch (thrown) {
        if (!isWeather(thrown)) throw thrown
        files.push(refused(name, refusalOf(thrown, 'stick')))
      }
    }
    return done({ files })
  }

  async function syncNow(): Promise<Result<TakenIn>> {
    const address = settings.get('county')
    if (address === null) return refuse('nothing-to-do')
    const packed = await exchange.packUp('http')
    if (!packed.ok) return packed
    const files: TakenIn['files'][number][] = []
    for (const { bytes } of packed.value) {
      const answered = await countyLine(address).sendPackage(bytes)
      if (!answered.ok) return answered
      files.push(await take(bytesSource(answered.value), 'http', address))
    }
    return done({ files })
  }

  async function take(
    source: Source,
    by: PackageLine['by'],
    file: string,
  ): Promise<TakenIn['files'][number]> {
    const taken = await exchange.takeIn(source, by, file)
    if (!taken.ok) {
      if (taken.refusal.refused.startsWith('package-')) await quarantine(disk, folder, source)
      return refused(file, taken.refusal)
    }
    const { changes, fresh, known } = taken.value
    tell(changes.values())
    return { file, operations: fresh, known, refusal: null }
  }

  return { report, request, answer, confirm, write, read, syncNow }
}

function refused(file: string, refusal: Refusal): TakenIn['files'][number] {
  return { file, operations: 0, known: 0, refusal }
}

function countyName({ operational }: Answer): string {
  return operational.county.name
}

function packageLines(log: OperationLog): PackageLine[] {
  const read = log
    .packages()
    .map(({ at, by, file, fresh }) => ({ at, direction: 'read' as const, by, operations: fresh, file }))
  const written = (
    log.notes('packed') as unknown as {
      at: number
      by: PackageLine['by']
      operations: number
      number: number
    }[]
  ).map(({ at, by, operations, number }) => ({
    at,
    direction: 'written' as const,
    by,
    operations,
    file: `U-${number}`,
  }))
  return [...read, ...written].sort((a, b) => b.at - a.at)
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

/** Refused files are kept apart for who has to find out; a full disk is no reason to fail twice. */
async function quarantine(disk: Disk, folder: string, source: Source): Promise<void> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source.open()) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  try {
    await disk.makeFolder(`${folder}/quarantine`)
    await writePlain(disk, join(folder, 'quarantine', `${name}.yxb`), bytes)
  } catch (thrown) {
    if (!isWeather(thrown)) throw thrown
  }
}
