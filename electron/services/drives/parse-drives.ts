import { z } from 'zod'
import type { DriveCard } from '../../../shared/contract/drive-values.ts'

// What each system says of its drives, as text. Nothing here asks a system; what is not understood is no drive.

/** `Win32_LogicalDisk` with DriveType 2 as JSON: one object, several, or nothing. An empty reader has no size. */
export function parseWindows(text: string): readonly DriveCard[] {
  const found = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]).parse(readJson(text))
  return found.flatMap((one) => {
    const disk = WINDOWS.safeParse(one)
    if (!disk.success || disk.data.Size === null) return []
    const { DeviceID, VolumeName, FreeSpace, FileSystem } = disk.data
    return [{ path: `${DeviceID}\\`, label: VolumeName ?? '', free: FreeSpace, fileSystem: FileSystem ?? '' }]
  })
}

/** `lsblk -J -b`: drives in a tree; a partition is removable when it or the disk around it is. */
export function parseLinux(text: string): readonly DriveCard[] {
  const tree = z.object({ blockdevices: z.array(DEVICE) }).safeParse(readJson(text))
  return tree.success ? tree.data.blockdevices.flatMap((disk) => mountedIn(disk, false)) : []
}

/** `diskutil list -plist external physical`: the mount points of external disks, as a property list. */
export function parseMac(text: string): readonly DriveCard[] {
  return [...text.matchAll(/<key>MountPoint<\/key>\s*<string>([^<]*)<\/string>/g)].flatMap(
    ([, escaped = '']) => {
      const path = plainText(escaped)
      const label = path.slice(path.lastIndexOf('/') + 1)
      return path.startsWith('/Volumes/') ? [{ path, label, free: null, fileSystem: '' }] : []
    },
  )
}

/** Numbers beyond 2^53 do not occur; WMI writes them as numbers or as text. */
const bytes = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .nullish()
  .transform((read) => read ?? null)

const WINDOWS = z.object({
  DeviceID: z.string().regex(/^[A-Z]:$/i),
  VolumeName: z.string().nullish(),
  Size: bytes,
  FreeSpace: bytes,
  FileSystem: z.string().nullish(),
})

// Older versions of lsblk write true as "1".
const flag = z.union([z.boolean(), z.enum(['0', '1']).transform((one) => one === '1')]).nullish()

interface Device {
  readonly rm?: boolean | null
  readonly hotplug?: boolean | null
  readonly tran?: string | null
  readonly mountpoint?: string | null
  readonly fstype?: string | null
  readonly label?: string | null
  readonly fsavail: number | null
  readonly children?: readonly Device[]
}

const DEVICE: z.ZodType<Device> = z.object({
  rm: flag,
  hotplug: flag,
  tran: z.string().nullish(),
  mountpoint: z.string().nullish(),
  fstype: z.string().nullish(),
  label: z.string().nullish(),
  fsavail: bytes,
  children: z.array(z.lazy(() => DEVICE)).optional(),
})

function mountedIn(device: Device, within: boolean): readonly DriveCard[] {
  // The bays of some PCs say that their own disks could be pulled out while it runs.
  const isBuiltIn = /^(s?ata|nvme)$/.test(device.tran ?? '')
  const isRemovable =
    within || (!isBuiltIn && (device.rm === true || device.hotplug === true || device.tran === 'usb'))
  const inside = (device.children ?? []).flatMap((child) => mountedIn(child, isRemovable))
  const { mountpoint, label, fsavail, fstype } = device
  const isPlace =
    mountpoint?.startsWith('/') === true && mountpoint !== '/' && !mountpoint.startsWith('/boot')
  if (!isRemovable || !isPlace) return inside
  return [{ path: mountpoint, label: label ?? '', free: fsavail, fileSystem: fstype ?? '' }, ...inside]
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function plainText(escaped: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return escaped.replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => signs[name] ?? '')
}
