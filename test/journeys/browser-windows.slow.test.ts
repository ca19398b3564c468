import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostRows } from '../worlds/page-socket.ts'
import { createBrowserPc } from '../worlds/pc/browser-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { CLERK, firstStart, signIn } from '../worlds/school-steps.ts'

// What only the browser shell has: several windows, and a port.
let pc: SchoolPc
beforeAll(async () => {
  pc = await createBrowserPc()
  await firstStart(await pc.open())
})
afterAll(() => pc.remove())

test('ST9 a second start of the same OS user gets the window, and the older one says so', async () => {
  const older = pc.page()
  const second = await pc.startAgain()
  expect(second.code).toBe(0)
  expect(second.said).toContain('研修簿已在运行，请在浏览器中打开')
  const newer = await older.context().newPage()
  await newer.goto(/http:\S+/.exec(second.said)?.[0] ?? '')
  // Another window may be another person's: it asks for the PIN, and so does the first when it comes back.
  await signIn(newer, CLERK)
  await older.getByText('研修簿已在另一个窗口打开').waitFor()
  await older.getByRole('button', { name: '改用这个窗口' }).click()
  await newer.getByText('研修簿已在另一个窗口打开').waitFor()
  await signIn(older, CLERK)
  await newer.close()
})

test('a port that another program has: a sentence with the port, no other port is tried, and the data is as it was', async () => {
  const rows = (await hostRows(pc.page())).rows
  await pc.close()
  const other = createServer().listen(pc.port, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const start = await pc.startAgain()
  await new Promise((resolve) => other.close(resolve))
  expect(start.code).toBe(1)
  expect(start.said).toContain(`端口 ${pc.port} 已被其他程序占用，研修簿没有启动。`)
  await signIn(await pc.open(), CLERK)
  expect((await hostRows(pc.page())).rows).toEqual(rows)
})
