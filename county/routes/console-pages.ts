import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { contentPolicy, NONCE_PLACE } from '../../shared/contract/content-policy.ts'

/** Every path of the built console, as it stands in the URL: looked up, never joined to a folder. */
export type ConsolePages = ReadonlyMap<string, { readonly type: string; readonly bytes: Buffer }>

/** Reads the built pages into memory; `county.html` is `/`. Empty where nothing was built. */
export async function readConsolePages(folder: string): Promise<ConsolePages> {
  const pages = new Map<string, { type: string; bytes: Buffer }>()
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of found) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(folder, file).split(sep).join('/')
    if (path.endsWith('.html') && path !== 'county.html') continue
    pages.set(path === 'county.html' ? '/' : `/${path}`, { type, bytes: await readFile(file) })
  }
  return pages
}

export function consolePages(app: FastifyInstance, pages: ConsolePages): void {
  for (const [path, { type, bytes }] of pages) {
    app.get(path, async (_, reply) => {
      const nonce = randomBytes(16).toString('hex')
      const page = type.startsWith('text/html')
        ? Buffer.from(bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce))
        : bytes
      return reply
        .header('Content-Type', type)
        .header('Content-Security-Policy', contentPolicy(nonce))
        .header('Cache-Control', 'no-store')
        .send(page)
    })
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
