import { done, type Result } from '../../base/refusal.ts'
import { type Disk, isWeather, refusalOf } from '../disk.ts'
import { type OnStick, STICK_FOLDER } from './stick.ts'

export interface FoundPackage extends OnStick {
  readonly bytes: number
}

export interface FoundOnStick {
  readonly packages: readonly FoundPackage[]
  /** Named like packages and not read. */
  readonly skipped: readonly { readonly name: string; readonly why: 'link' | 'empty' | 'too-large' }[]
}

/** Body (64 MiB), header (64 KiB) and what frames them (PK7). */
export const PACKAGE_FILE_LIMIT = 65 * 1024 * 1024

/**
 * Files `*.yxb` in the chosen folder and in its YANXIUBU. Beyond the ending a name means nothing: the package
 * says what it is. Links are not followed. Refuses: stick-gone, disk-error.
 */
export async function findPackages(
  disk: Disk,
  folder: string,
  limit: number = PACKAGE_FILE_LIMIT,
): Promise<Result<FoundOnStick>> {
  const packages: FoundPackage[] = []
  const skipped: { name: string; why: 'link' | 'empty' | 'too-large' }[] = []
  try {
    // A missing folder lists as empty; a missing stick is to be told.
    await disk.freeBytes(folder)
    for (const place of [folder, `${folder}/${STICK_FOLDER}`]) {
      for (const { name, kind, size } of await disk.list(place)) {
        if (kind === 'folder' || !name.toLowerCase().endsWith('.yxb')) continue
        if (kind === 'other') skipped.push({ name, why: 'link' })
        else if (size === 0) skipped.push({ name, why: 'empty' })
        else if (size > limit) skipped.push({ name, why: 'too-large' })
        else packages.push({ name, path: `${place}/${name}`, bytes: size })
      }
    }
  } catch (error) {
    if (isWeather(error)) return { ok: false, refusal: refusalOf(error, 'stick') }
    throw error
  }
  return done({ packages, skipped })
}
