import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE = fileURLToPath(new URL('../node_modules/electron', import.meta.url))

/** Electron's binary, looked for as a file: requiring its package would try to download one. */
export function findElectron(
  folder = PACKAGE,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const binary = join(folder, 'dist', BINARIES[platform] ?? 'electron')
  return existsSync(binary) ? binary : undefined
}

const BINARIES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}
