import { arch, freemem, platform, release, totalmem } from 'node:os'
import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result } from '../../../shared/base/refusal.ts'
import type { Disk } from '../../../shared/disk/disk.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { kindRule } from '../../../shared/domain/kinds/kinds.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import type { Download } from '../../host-shape.ts'
import type { FilesInHand } from '../files-in-hand.ts'
import type { ProgramLog } from './program-log.ts'

export interface DiagnosticTools {
  readonly disk: Disk
  readonly data: string
  readonly log: OperationLog
  readonly programLog: ProgramLog
  readonly downloads: FilesInHand<Download>
  readonly now: () => number
  readonly shell: 'browser' | 'electron'
  readonly version: string
  /** Where the PC's keys lie. */
  readonly keys: string
}

/** One file that a clerk can hand over: what is there and how well it is, without a name in it (I9). */
export function createDiagnostics(tools: DiagnosticTools) {
  return async (): Promise<Result<{ readonly download: string; readonly name: string }>> => {
    const made = new Date(tools.now())
    const content = {
      made: made.toISOString(),
      ...(await health(tools)),
      log: await tools.programLog.lines(),
    }
    const name = `yanxiubu-diagnostics-${made.toISOString().slice(0, 16).replace(/[-:T]/g, '')}.json`
    const bytes = Buffer.from(`${JSON.stringify(content, null, 1)}\n`)
    return done({ download: tools.downloads.keep({ type: 'application/json', name, bytes }), name })
  }
}

async function health({ disk, data, log, shell, version, keys }: DiagnosticTools) {
  const { journal } = log
  return {
    program: { version, shell, ...programVersions(), uptime: Math.round(process.uptime()) },
    machine: {
      system: `${platform()} ${release()} ${arch()}`,
      memory: totalmem(),
      memoryFree: freemem(),
      // A clock that is wrong explains much; where it believes to be helps to see it.
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    data: {
      diskFree: await asked(() => disk.freeBytes(data)),
      journal: {
        bytes: (await asked(() => disk.size(`${data}/journal`))) ?? null,
        sound: journal.sound,
        damage: journal.damage,
        putBack: journal.putBack,
      },
      keys,
      packages: log.scope(HOME).packages().length,
      scopes: log.scopes().map((scope) => ({ ...log.fold(scope).counts(), rows: rowsOf(log, scope) })),
    },
  }
}

function programVersions(): Readonly<Record<string, string | undefined>> {
  const { node, electron, chrome, v8, openssl } = process.versions
  return { node, electron, chrome, v8, openssl }
}

/** How many of each kind. A kind of a newer version is a word that nobody here knows. */
function rowsOf(log: OperationLog, scope: Hex): Readonly<Record<string, number>> {
  const fold = log.fold(scope)
  const known = fold.kinds().filter((kind) => kindRule(kind) !== undefined)
  return Object.fromEntries(known.map((kind) => [kind, fold.ids(kind).length]))
}

/** A disk that does not answer is what the file is wanted for. */
async function asked<T>(ask: () => Promise<T>): Promise<T | null> {
  return ask().catch(() => null)
}
