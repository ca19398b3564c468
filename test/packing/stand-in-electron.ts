import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A folder that packing takes for an unpacked Electron of Linux: its executable runs nothing and holds a row of fuses
 * as a new Electron has them, all as they come.
 */
export async function makeStandIn(folder: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true })
  await mkdir(join(folder, 'locales'))
  const executable = Buffer.concat([
    Buffer.from('#!/bin/sh\nexit 0\n'),
    Buffer.from(SENTINEL),
    Buffer.from([VERSION, AS_THEY_COME.length]),
    Buffer.from(AS_THEY_COME),
  ])
  await writeFile(join(folder, 'electron'), executable, { mode: 0o755 })
  for (const file of [
    'LICENSE',
    'LICENSES.chromium.html',
    'version',
    ...LOCALES.map((one) => `locales/${one}.pak`),
  ])
    await writeFile(join(folder, file), 'stand-in')
}

const LOCALES = ['zh-CN', 'en-US', 'de', 'fr']
/** Stands in every Electron before its fuses; see @electron/fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const VERSION = 1
const AS_THEY_COME = '101100011'
