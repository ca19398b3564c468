import { createHash } from 'node:crypto'
import { toHex } from '../../shared/base/bytes.ts'
import { type Disk, isWeather, refusalOf } from '../../shared/disk/disk.ts'
import type { Source } from '../../shared/disk/packages/package-source.ts'
import type { CountyResult } from '../county-result.ts'

/** CO4: every package as it came, named by its SHA-256, durable before it is acknowledged. */
export interface PackageFiles {
  /** Answers the file's name in `packages/`; the same bytes are kept once. Refuses weather. */
  keep(source: Source): Promise<CountyResult<string>>
  /** What was kept and then refused: for a person to look at, the newest few of them, under the time they came. */
  setAside(name: string): Promise<CountyResult<null>>
}

export interface FileTools {
  readonly disk: Disk
  readonly folder: string
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
}

export function createPackageFiles({ disk, folder, random, now }: FileTools): PackageFiles {
  const kept = `${folder}/packages`
  const quarantine = `${folder}/quarantine`

  async function keep(source: Source): Promise<CountyResult<string>> {
    return caught(async () => {
      await disk.makeFolder(kept)
      const part = await partIn(disk, folder, random)
      try {
        const name = `${await copy(source, part)}.yxb`
        // A rename over the same bytes changes nothing, and makes one that was torn before whole.
        await disk.rename(part, `${kept}/${name}`)
        await disk.syncFolder(kept)
        return name
      } catch (error) {
        if (isWeather(error)) await disk.remove(part).catch(() => undefined)
        throw error
      }
    })
  }

  async function copy(source: Source, path: string): Promise<string> {
    const hash = createHash('sha256')
    const file = await disk.create(path)
    try {
      for await (const chunk of source.open()) {
        hash.update(chunk)
        await file.append(chunk)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    return hash.digest('hex')
  }

  async function setAside(name: string): Promise<CountyResult<null>> {
    return caught(async () => {
      await disk.makeFolder(quarantine)
      const refused = await disk.list(quarantine)
      // The same file sent again and again must not push out the others.
      const [same, others] = [true, false].map((is) =>
        refused.filter((one) => one.name.endsWith(name) === is),
      )
      const oldest = others!.slice(0, Math.max(0, others!.length - QUARANTINE_MOST + 1))
      for (const { name: gone } of [...same!, ...oldest]) await disk.remove(`${quarantine}/${gone}`)
      await disk.rename(`${kept}/${name}`, `${quarantine}/${now()}-${name}`)
      await disk.syncFolder(quarantine)
      return null
    })
  }

  return { keep, setAside }
}

/** A path for what is not whole yet, beside the packages: of those there are a hundred thousand to look through. */
export async function partIn(
  disk: Disk,
  folder: string,
  random: (bytes: number) => Uint8Array,
): Promise<string> {
  await disk.makeFolder(`${folder}/arriving`)
  return `${folder}/arriving/${toHex(random(8))}`
}

/** Removes what an interrupted upload left; nobody else may be writing. */
export async function sweepParts(disk: Disk, folder: string): Promise<void> {
  for (const { name, kind } of await disk.list(`${folder}/arriving`))
    if (kind === 'file') await disk.remove(`${folder}/arriving/${name}`)
}

const QUARANTINE_MOST = 50

async function caught<T>(act: () => Promise<T>): Promise<CountyResult<T>> {
  try {
    return { ok: true, value: await act() }
  } catch (error) {
    if (isWeather(error)) return { ok: false, refusal: refusalOf(error) }
    throw error
  }
}
