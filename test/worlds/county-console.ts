import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { builtRenderer } from '../../build/build-renderer.ts'
import type { CountyDesk } from '../../county/county-desk.ts'
import { readConsolePages } from '../../county/routes/console-pages.ts'
import { createCountyApp } from '../../county/routes/county-app.ts'
import type { CountyStore } from '../../county/store/county-store.ts'

/** The county's server with its console, on a port of its own unless told. */
export async function serveConsole(
  { desk, store }: { readonly desk: CountyDesk; readonly store: CountyStore },
  port = 0,
): Promise<FastifyInstance> {
  const app = await createCountyApp({
    desk,
    store,
    county: { name: '石桥县', division: '511999' },
    pages: await readConsolePages(await builtRenderer()),
    ticks: () => performance.now(),
  })
  await app.listen({ host: '127.0.0.1', port })
  return app
}

/** Answers with what the page complains about from now on. */
export async function signInAtConsole(
  page: Page,
  app: FastifyInstance,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<readonly string[]> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  await page.goto(`http://127.0.0.1:${(app.server.address() as { port: number }).port}/`)
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  return faults
}
