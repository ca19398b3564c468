import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PAGE_MEMORY } from '../../electron/browser-shell/page-memory.ts'
import {
  type ElectronPlace,
  type ElectronProgram,
  startElectron,
  startElectronAndWait,
} from '../worlds/pc/electron-program.ts'

// What Electron answers to nobody and its double does, and how the program starts and ends.
let folder: string
let program: ElectronProgram | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-start-'))
})
afterEach(async () => {
  await program?.close()
  program = undefined
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
})

function place(...words: readonly string[]): ElectronPlace {
  return {
    words: ['--data', join(folder, 'data'), ...words],
    environment: { XDG_CACHE_HOME: join(folder, 'cache') },
    onDouble: true,
  }
}

test('the double is asked: one privileged scheme, every renderer sandboxed, devices and the screen denied', async () => {
  program = await startElectron({ ...place(), isPacked: true })
  const found = await program.evaluate(({ double }) => ({
    schemes: double.schemes(),
    sandboxed: double.isSandboxed(),
    switches: double.switches(),
    devices: (['usb', 'hid', 'serial'] as const).map((type) => double.session.allowsDevice(type)),
    screen: double.session.sharesDisplay(),
    media: double.session.allows('media', null, 'video'),
    copying: double.session.allows('clipboard-sanitized-write', null),
    channels: double.channels().filter((name) => !name.startsWith('host/')),
  }))
  expect(found).toEqual({
    schemes: [
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
      },
    ],
    sandboxed: true,
    switches: [`--js-flags=${PAGE_MEMORY}`],
    devices: [false, false, false],
    screen: false,
    media: false,
    copying: true,
    channels: ['files/upload', 'files/download', 'window/choose-folder', 'window/print', 'window/speak'],
  })
})

test('command line: a packed program with a switch that is not ours says so and does not start', async () => {
  const refused = await startElectronAndWait({ ...place('--remote-debugging-port=9222'), isPacked: true })
  expect(refused.code).toBe(2)
  expect(refused.said).toContain('不接受别的启动参数')
})

test('ST9 a second start brings the window of the first to the front and ends', async () => {
  program = await startElectron(place())
  await (await program.page()).getByLabel('学校全称').waitFor()
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  expect((await startElectronAndWait(place())).code).toBe(0)
  const window = () =>
    program?.evaluate(({ BrowserWindow }) => {
      const [one] = BrowserWindow.getAllWindows()
      return { focused: one?.isFocused(), minimized: one?.isMinimized() }
    })
  await expect.poll(window).toEqual({ focused: true, minimized: false })
})

test('ST9 the window stands where it was left, unless that place is on no screen any more', async () => {
  program = await startElectron(place())
  await (await program.page()).getByLabel('学校全称').waitFor()
  const bounds = { x: 40, y: 30, width: 1100, height: 640 }
  await program.evaluate(
    ({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given),
    bounds,
  )
  await program.close()
  program = await startElectron(place())
  const now = () => program?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(await now()).toEqual(bounds)
  const away = { x: 5000, y: 30, width: 1100, height: 640 }
  await program.evaluate(
    ({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given),
    away,
  )
  await program.close()
  program = await startElectron(place())
  expect(await now()).toEqual({ ...away, x: 0, y: 0 })
})

test('the menu speaks Chinese, and English once the page does, also at the next start', async () => {
  program = await startElectron(place())
  const page = await program.page()
  await page.getByLabel('学校全称').waitFor()
  const menu = () =>
    program?.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(await menu()).toEqual(['文件', '编辑', '显示', '帮助'])
  await page.evaluate(() => localStorage.setItem('language', 'en'))
  await page.reload()
  await expect.poll(menu).toEqual(['File', 'Edit', 'View', 'Help'])
  await program.close()
  program = await startElectron(place())
  expect(await menu()).toEqual(['File', 'Edit', 'View', 'Help'])
})

test('printing goes through the window, from the page and from the menu; the platform’s address from the menu', async () => {
  program = await startElectron(place())
  const page = await program.page()
  await page.getByLabel('学校全称').waitFor()
  expect(await page.evaluate(() => window.yanxiubu?.print())).toBe(true)
  await program.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? []
    items[0]?.submenu?.items.find(({ label }) => label === '打印…')?.click()
    items[3]?.submenu?.items[0]?.click()
  })
  const printed = await program.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.printed,
  )
  expect(printed).toEqual([{ printBackground: true }, { printBackground: true }])
  expect(program.said).toContain('openExternal https://www.smartedu.cn/')
})

test('a folder is chosen in the system’s dialog over our window', async () => {
  program = await startElectron(place())
  const page = await program.page()
  await page.getByLabel('学校全称').waitFor()
  expect(await page.evaluate(() => window.yanxiubu?.chooseFolder())).toBeNull()
  await program.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['E:\\'] })
  })
  expect(await page.evaluate(() => window.yanxiubu?.chooseFolder())).toBe('E:\\')
})

test('what nobody caught ends the program with a sentence; its words stand nowhere', async () => {
  program = await startElectron(place())
  await (await program.page()).getByLabel('学校全称').waitFor()
  await program.evaluate(() => void setTimeout(() => Promise.reject(new Error('陈犇骉'))))
  expect(await program.ended).toBe(1)
  expect(program.said.join('\n')).toContain('研修簿出了程序故障')
  expect(program.said.join('\n')).not.toContain('陈犇骉')
  program = undefined
})

test('a page that dies four times within a minute ends the program with a sentence', async () => {
  program = await startElectron(place())
  await (await program.page()).getByLabel('学校全称').waitFor()
  for (let death = 1; death <= 3; death++) {
    const next = program.context().waitForEvent('page')
    await crash(program)
    await next
    await (await program.page()).getByLabel('学校全称').waitFor()
  }
  await crash(program)
  await program.ended
  expect(program.said.join('\n')).toContain('窗口接连异常退出')
  program = undefined
})

function crash({ evaluate }: ElectronProgram): Promise<void> {
  return evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
}
