import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { hostname } from 'node:os'
import { promisify } from 'node:util'

/**
 * ST6: a hash of what tells this machine from others, from its clones too: school PCs are set up by copying
 * one disk, and then share the id the system gave itself. So something of the hardware goes in.
 */
export async function machineMark(): Promise<string> {
  const known = process.platform === 'win32' ? windows() : process.platform === 'darwin' ? mac() : linux()
  const parts = (await known).filter((part) => part !== '')
  return createHash('sha256')
    .update(JSON.stringify(parts.length > 0 ? parts : [hostname()]))
    .digest('hex')
    .slice(0, 32)
}

async function windows(): Promise<string[]> {
  return [
    await registry('HKLM\\SOFTWARE\\Microsoft\\Cryptography', 'MachineGuid'),
    // Made by Windows from the identity in the firmware.
    await registry('HKLM\\SYSTEM\\HardwareConfig', 'LastConfig'),
  ]
}

async function registry(key: string, value: string): Promise<string> {
  const said = await output('reg', ['query', key, '/v', value])
  return /REG_SZ\s+(\S+)/.exec(said)?.[1] ?? ''
}

async function mac(): Promise<string[]> {
  const said = await output('ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice'])
  return [/"IOPlatformUUID" = "([^"]+)"/.exec(said)?.[1] ?? '']
}

async function linux(): Promise<string[]> {
  return [await text('/etc/machine-id'), ...(await wiredAddresses())]
}

/** Of built-in wired adapters: wireless ones make up addresses, and plugged ones come and go. */
async function wiredAddresses(): Promise<string[]> {
  const adapters = '/sys/class/net'
  const names = await fs.readdir(adapters).catch(() => [])
  const addresses = await Promise.all(
    names.sort().map(async (name) => {
      const device = await fs.realpath(`${adapters}/${name}`).catch(() => '')
      const wireless = (await fs.readdir(device).catch(() => [])).some((one) =>
        /^(wireless|phy80211)$/.test(one),
      )
      return wireless || /\/(virtual|usb\d*)\//.test(device) ? '' : text(`${device}/address`)
    }),
  )
  return addresses.sort()
}

async function text(path: string): Promise<string> {
  return (await fs.readFile(path, 'utf8').catch(() => '')).trim()
}

/** What cannot be asked stays out, on this machine always. */
async function output(program: string, args: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)(program, args, { timeout: 5000, windowsHide: true })).stdout
  } catch {
    return ''
  }
}
