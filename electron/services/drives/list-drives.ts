import { execFile } from 'node:child_process'
import { statfs } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { DriveCard } from '../../../shared/contract/drive-values.ts'
import { parseLinux, parseMac, parseWindows } from './parse-drives.ts'

/**
 * Drives that can be pulled out, asked of the system's own tools: no native module. A USB hard disk counts as
 * fixed on Windows, so a folder can always be named as well. Empty where the system does not answer.
 */
export async function listDrives(
  platform: NodeJS.Platform = process.platform,
): Promise<readonly DriveCard[]> {
  if (platform === 'win32') return parseWindows(await said('powershell.exe', WINDOWS))
  if (platform === 'darwin') return withFreeSpace(parseMac(await said('/usr/sbin/diskutil', MAC)))
  return parseLinux(await said('lsblk', LINUX))
}

const WINDOWS = [
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8; ' +
    'Get-CimInstance Win32_LogicalDisk | Where-Object DriveType -eq 2 | ' +
    'Select-Object DeviceID, VolumeName, Size, FreeSpace, FileSystem | ConvertTo-Json -Compress',
]
const LINUX = ['-J', '-b', '-o', 'NAME,RM,HOTPLUG,TRAN,MOUNTPOINT,FSTYPE,LABEL,UUID,FSAVAIL']
const MAC = ['list', '-plist', 'external', 'physical']

/** A system that is slow to answer is asked again with the next look. */
async function said(program: string, words: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)(program, words, { timeout: 10_000, windowsHide: true })).stdout
  } catch {
    return ''
  }
}

function withFreeSpace(drives: readonly DriveCard[]): Promise<readonly DriveCard[]> {
  return Promise.all(drives.map(async (drive) => ({ ...drive, free: await freeBytes(drive.path) })))
}

async function freeBytes(path: string): Promise<number | null> {
  return statfs(path).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
}
