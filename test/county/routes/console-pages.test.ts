import * as fs from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readConsolePages } from '../../../county/routes/console-pages.ts'
import { createCountyApp } from '../../../county/routes/county-app.ts'
import { NONCE_PLACE } from '../../../shared/contract/content-policy.ts'
import { makeKeys, newDisk, openSeat } from '../county-world.ts'
import { withFolder } from '../store/postgres-world.ts'

const HTML = `<meta nonce="${NONCE_PLACE}"><script nonce="${NONCE_PLACE}"></script>`

test('the console’s pages are what was built for it, each by its path and type, and nothing else of the folder', async () => {
  await withFolder(async (folder) => {
    expect((await readConsolePages(`${folder}/none`)).size).toBe(0)
    await fs.mkdir(`${folder}/assets/deep.js`, { recursive: true })
    const files = {
      'county.html': HTML,
      'index.html': '学校的页面',
      'assets/county.html': '不是首页',
      'assets/main.js': `"${NONCE_PLACE}"`,
      'assets/main.css': 'a{}',
      'assets/deep.js/font.woff2': 'wOF2',
      'assets/notes.txt': '不送出',
    }
    for (const [path, text] of Object.entries(files)) await fs.writeFile(`${folder}/${path}`, text)
    const pages = await readConsolePages(folder)
    expect([...pages].map(([path, { type }]) => `${path} ${type}`).sort()).toEqual([
      '/ text/html; charset=utf-8',
      '/assets/deep.js/font.woff2 font/woff2',
      '/assets/main.css text/css; charset=utf-8',
      '/assets/main.js text/javascript; charset=utf-8',
    ])

    const seat = await openSeat(newDisk(), await makeKeys())
    const county = { name: '石桥县', division: '511999' }
    const { desk, store } = seat
    const app = await createCountyApp({ desk, store, county, pages, ticks: () => 0 })
    const [first, second] = [await app.inject('/'), await app.inject('/')]
    const nonces = [first, second].map(({ body }) =>
      [...body.matchAll(/nonce="([0-9a-f]{32})"/g)].map(([, n]) => n),
    )
    expect(nonces.map((found) => new Set(found).size)).toEqual([1, 1])
    expect(nonces[0]).toHaveLength(2)
    expect(nonces[0]![0]).not.toBe(nonces[1]![0])
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonces[0]![0]}'`)
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8')
    const code = await app.inject('/assets/main.js')
    expect([code.body, code.headers['cache-control']]).toEqual([files['assets/main.js'], 'no-store'])
    // What every answer carries, a page or not.
    for (const answer of [first, code, await app.inject('/county.html')])
      expect([answer.headers['x-frame-options'], answer.headers['x-content-type-options']]).toEqual([
        'DENY',
        'nosniff',
      ])
    for (const path of [
      '/index.html',
      '/county.html',
      '/assets/county.html',
      '/assets/notes.txt',
      '/assets/%2e%2e/index.html',
    ])
      expect([path, (await app.inject(path)).statusCode]).toEqual([path, 404])
  })
})
