import { createHash } from 'node:crypto'
import { done, type Refusal, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { WrittenPackages } from '../../../shared/contract/exchange-values.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { PackageLine, TakenIn } from '../../../shared/contract/host-values.ts'
import { type Disk, isWeather, refusalOf } from '../../../shared/disk/disk.ts'
import { bytesSource, fileSource, type Source } from '../../../shared/disk/packages/package-source.ts'
import { writeToStick } from '../../../shared/disk/packages/stick.ts'
import { findPackages } from '../../../shared/disk/packages/stick-search.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import type { RowChanges } from '../../../shared/fold/row.ts'
import { countyLine } from '../county-link/county-line.ts'
import type { LongWork, Work } from '../long-work.ts'
import { isSuspect } from './quarantine.ts'
import type { PackedFile, SchoolExchange } from './school-exchange.ts'
import { onStick, stickTrouble } from './stick-trouble.ts'
import { NOTHING_CAME, whatCame } from './what-came.ts'

export interface CarryTools {
  readonly disk: Disk
  readonly exchange: SchoolExchange
  readonly longWork: LongWork
  readonly random: (bytes: number) => Uint8Array
  readonly schoolCode: () => string
  /** What tells this PC's files from those of others. */
  readonly device: () => string
  /** The county's address, where one is known. */
  readonly address: () => string | null
  readonly fold: () => Fold
  readonly tell: (changes: Iterable<RowChanges>) => void
  readonly uploaded: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined
  /** Keeps a file that was refused for who has to find out. */
  readonly quarantine: (source: Source) => Promise<void>
}

/** Packages to and from sticks, files and the line, each as long work: it says how far it is and can be stopped. */
export interface PackageCarrier {
  /** PK6. Nothing counts as packed before all of it stands on the stick and was read back. */
  write(input: HostInput<'write-package'>): Promise<Result<WrittenPackages>>
  read(input: HostInput<'read-packages'>): Promise<Result<TakenIn>>
  syncNow(): Promise<Result<TakenIn>>
}

export function createPackageCarrier(tools: CarryTools): PackageCarrier {
  const { disk, exchange, longWork, random, schoolCode, device, address, fold, tell, uploaded } = tools

  function write({ folder }: HostInput<'write-package'>): Promise<Result<WrittenPackages>> {
    return longWork.run('write-package', 'bytes', async (work) => {
      await work.breathe()
      const up = await exchange.prepareUp()
      if (!up.ok) return up
      const peers = await exchange.packForPeers()
      await work.breathe()
      const files = [...up.value.files, ...(peers.ok ? peers.value : [])]
      const written = await writeAll(files, folder, work)
      if (!written.ok) return written
      const names = written.value.files.flatMap((file) => (file.for === 'county' ? [file.name] : []))
      const noted = await up.value.note('folder', names)
      return noted.ok ? written : noted
    })
  }

  async function writeAll(
    files: readonly PackedFile[],
    folder: string,
    { step, signal }: Work,
  ): Promise<Result<WrittenPackages>> {
    const whole = 2 * files.reduce((sum, { bytes }) => sum + bytes.length, 0)
    const written: WrittenPackages['files'][number][] = []
    let before = 0
    for (const file of files) {
      signal.throwIfAborted()
      const progress = (bytes: number) => step(before + bytes, whole)
      const one = await writeToStick(disk, folder, stickPackage(file), { random, progress, signal })
      if (!one.ok) return onStick(one, 'write')
      before += 2 * file.bytes.length
      const whom = file.kind === 'up' ? 'county' : 'peers'
      written.push({
        name: one.value.name,
        for: whom,
        operations: file.operations,
        bytes: file.bytes.length,
      })
    }
    const forCounty = written.filter((file) => file.for === 'county')
    return done({ files: written, operations: forCounty.reduce((sum, file) => sum + file.operations, 0) })
  }

  function stickPackage({ number, bytes }: PackedFile) {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const names = { school: schoolCode(), device: device() }
    return { direction: 'U' as const, ...names, number, bytes: bytes.length, hash, chunks: [bytes] }
  }

  function read({ folder, upload }: HostInput<'read-packages'>): Promise<Result<TakenIn>> {
    return longWork.run('read-packages', 'files', async (work) => {
      if (upload !== null) {
        const file = uploaded(upload)
        if (!file) return refuse('required', { what: 'file' })
        const one = await take(bytesSource(file.bytes), 'folder', file.name)
        return done(takenIn([one]))
      }
      return readFolder(folder ?? '', work)
    })
  }

  /** Each package whole; between two of them it can be stopped. */
  async function readFolder(folder: string, work: Work): Promise<Result<TakenIn>> {
    const found = await findPackages(disk, folder)
    if (!found.ok) return onStick(found, 'read')
    const { packages, skipped } = found.value
    const taken: One[] = skipped.map(({ name, why }) =>
      refused(name, { refused: 'package-size', facts: { why } }),
    )
    const forHere: { readonly source: Source; readonly name: string; readonly at: number }[] = []
    for (const { path, name } of packages) {
      await work.breathe()
      const source = fileSource(path)
      const at = await fromStick(() => exchange.writtenForHere(source))
      if (!at.ok) taken.push(refused(name, at.refusal))
      else if (at.value !== null) forHere.push({ source, name, at: at.value })
    }
    // What a sender holds is what the last of its packages shows (PK3), and names do not sort by time.
    forHere.sort((a, b) => a.at - b.at)
    for (const [place, { source, name }] of forHere.entries()) {
      work.step(place, forHere.length)
      await work.breathe()
      const one = await fromStick(() => take(source, 'folder', name))
      taken.push(one.ok ? one.value : refused(name, one.refusal))
    }
    return done(takenIn(taken))
  }

  function syncNow(): Promise<Result<TakenIn>> {
    return longWork.run('sync-now', 'bytes', async (work) => {
      const county = address()
      if (county === null) return refuse('nothing-to-do')
      await work.breathe()
      const up = await exchange.prepareUp()
      if (!up.ok) return up
      const { files } = up.value
      const whole = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
      const answers: Uint8Array[] = []
      let before = 0
      for (const { bytes } of files) {
        work.signal.throwIfAborted()
        const answered = await countyLine(county).sendPackage(bytes, {
          signal: work.signal,
          sent: (sent) => work.step(before + sent, whole),
          received: (got, size) => work.step(got, size ?? 0),
        })
        if (!answered.ok) return answered
        before += bytes.length
        answers.push(answered.value)
      }
      // The county has it all: what it answers says so more exactly, but this must not be lost with it.
      const noted = await up.value.note('http', [county])
      if (!noted.ok) return noted
      const taken: One[] = []
      for (const answer of answers) taken.push(await take(bytesSource(answer), 'http', county))
      return done(
        takenIn(
          taken,
          files.reduce((sum, { operations }) => sum + operations, 0),
        ),
      )
    })
  }

  async function take(source: Source, by: PackageLine['by'], file: string): Promise<One> {
    const taken = await exchange.takeIn(source, by, file)
    if (!taken.ok) {
      if (isSuspect(taken.refusal)) await tools.quarantine(source)
      return refused(file, taken.refusal)
    }
    const { changes, fresh, known, isRepeat } = taken.value
    tell(changes.values())
    const line = { file, operations: fresh, known, refusal: null }
    return { line, isRepeat, changes: [...changes.values()] }
  }

  function takenIn(taken: readonly One[], sent = 0): TakenIn {
    const changes = taken.flatMap((one) => one.changes)
    const came = changes.length === 0 ? NOTHING_CAME : whatCame(fold(), changes)
    const news = taken.filter(({ isRepeat }) => !isRepeat)
    return { files: news.map(({ line }) => line), repeats: taken.length - news.length, came, sent }
  }

  return { write, read, syncNow }
}

/** One file, and what it changed. */
interface One {
  readonly line: TakenIn['files'][number]
  readonly isRepeat: boolean
  readonly changes: readonly RowChanges[]
}

/** A stick that fails at one file is told of that file; the others are read. */
async function fromStick<T>(act: () => Promise<T>): Promise<Result<T>> {
  try {
    return done(await act())
  } catch (thrown) {
    if (!isWeather(thrown)) throw thrown
    return { ok: false, refusal: stickTrouble(refusalOf(thrown, 'stick'), 'read') }
  }
}

function refused(file: string, refusal: Refusal): One {
  return { line: { file, operations: 0, known: 0, refusal }, isRepeat: false, changes: [] }
}
