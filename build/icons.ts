import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser, thisMachine } from '../electron/browser-shell/find-browser.ts'
import { type IconPicture, icnsOf, icoOf } from './icon-files.ts'

// `node build/icons.ts`: the icons of the installers, drawn anew from renderer/icon.svg by this machine's browser.
// electron-builder would fetch a program to do it.

const FOLDER = fileURLToPath(new URL('resources/', import.meta.url))
const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024]

const svg = await readFile(new URL('../renderer/icon.svg', import.meta.url), 'utf8')
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine())?.executable ?? chromium.executablePath(),
  args: ['--no-sandbox'],
})
const pictures: IconPicture[] = []
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) })
  await page.close()
}
await browser.close()

await mkdir(`${FOLDER}icons`, { recursive: true })
await writeFile(`${FOLDER}icon.ico`, icoOf(pictures.filter(({ size }) => size <= 256)))
await writeFile(`${FOLDER}icon.icns`, icnsOf(pictures))
for (const { size, png } of pictures) {
  if (size <= 512) await writeFile(`${FOLDER}icons/${size}x${size}.png`, png)
}
