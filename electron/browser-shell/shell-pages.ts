import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export interface Page {
  readonly type: string
  readonly bytes: Buffer
}

/** Every path the shell can answer, as it stands in the URL. Looked up, never joined to a folder. */
export type Pages = ReadonlyMap<string, Page>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Reads a built renderer into memory: `entry` (a file name such as `index.html`) is `/`, other pages are left
 * out, all else keeps its path. A kind of file without a type above is not served.
 */
export async function readPages(folder: string, entry: string): Promise<Pages> {
  const pages = new Map<string, Page>()
  for (const found of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(found.name)]
    if (!found.isFile() || !type) continue
    const file = join(found.parentPath, found.name)
    const path = relative(folder, file).split(sep).join('/')
    if (path.endsWith('.html') && path !== entry) continue
    pages.set(path === entry ? '/' : `/${path}`, { type, bytes: await readFile(file) })
  }
  return pages
}
