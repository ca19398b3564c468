import { describe, expect, test } from 'vitest'
import { codeSources, ROOT, readCode, sourcesEnding } from './sources.ts'

const BANNED = ['utils', 'util', 'helpers', 'helper', 'types', 'common', 'manager', 'index', 'misc']
const sources = codeSources()

describe('files and names', () => {
  test('file and folder names are kebab-case', () => {
    const isKebab = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*(\.(slow|test|config|d))*\.tsx?$/.test(name)
    const isFolder = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
    const bad = sources.filter(({ path }) => {
      const parts = path.split('/')
      return !isKebab(parts.at(-1) ?? '') || !parts.slice(0, -1).every(isFolder)
    })
    expect(bad.map(({ path }) => path)).toEqual([])
  })

  test('no file is named after nothing', () => {
    const stem = (path: string) => path.split('/').at(-1)?.split('.')[0] ?? ''
    const bad = sources.filter(({ path }) => BANNED.includes(stem(path)))
    expect(bad.map(({ path }) => path)).toEqual([])
  })

  test('no file is over 300 lines', () => {
    const lines = (text: string) => text.trimEnd().split('\n').length
    expect(sources.filter(({ text }) => lines(text) > 300).map(({ path }) => path)).toEqual([])
  })

  test('no folder has over 25 source files', () => {
    const counts = new Map<string, number>()
    for (const { path } of sources) {
      const folder = path.slice(0, path.lastIndexOf('/'))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > 25)).toEqual([])
  })

  test('no file is a barrel, which only hands on what others export', () => {
    const bad = sources.filter(({ text }) => isBarrel(readCode(text).code))
    expect(bad.map(({ path }) => path)).toEqual([])
    expect(isBarrel("export * from './a.ts'\nexport { b } from './b.ts'\n")).toBe(true)
    expect(isBarrel("export { b } from './b.ts'\nexport const c = 1\n")).toBe(false)
  })

  test('nothing is exported by default, but the configurations that tools ask for', () => {
    const bad = sources.filter(
      ({ path, text }) => !path.endsWith('.config.ts') && /^export default\b/m.test(text),
    )
    expect(bad.map(({ path }) => path)).toEqual([])
  })
})

describe('tests', () => {
  test('no test is skipped, waits to be written, or runs alone', () => {
    const way =
      /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b|\bx(?:it|describe)\(/
    const bad = sources.filter(({ path, text }) => path.startsWith('test/') && way.test(readCode(text).bare))
    expect(bad.map(({ path }) => path)).toEqual([])
    expect(way.test('test.each([1]).skip(')).toBe(false)
    expect(way.test('describe.concurrent.only(')).toBe(true)
  })
})

describe('nothing outside the project is named', () => {
  const all = sourcesEnding('.ts', '.tsx', '.js', '.md', '.html', '.css', '.json')

  test('no file names the folder this copy lies in, or the one around it', () => {
    const own = ROOT.replace(/[\\/]$/, '')
    const around = own.replace(/[\\/][^\\/]*$/, '')
    const places = [own, around].filter((place) => place.length > 1)
    const names = (text: string, place: string) =>
      new RegExp(`(^|[\\s"'\`(=])${escaped(place)}[\\\\/]`, 'm').test(text)
    const bad = all.filter(({ text }) => places.some((place) => names(text, place)))
    expect(bad.map(({ path }) => path)).toEqual([])
  })

  test('no file names a person’s folder on some machine', () => {
    const homes =
      /(^|[\s"'`(=])(\/home\/[a-z]|\/root\/|\/mnt\/[a-z]|\/Users\/(?!Shared\b)[A-Za-z]|[A-Z]:\\+Users\\)/m
    const bad = all.filter(({ path, text }) => !path.startsWith('test/architecture/') && homes.test(text))
    expect(bad.map(({ path }) => path)).toEqual([])
  })
})

function isBarrel(code: string): boolean {
  const rest = code.replace(/^(export|import)\s[^;]*?\bfrom\s+['"][^'"]+['"];?/gm, '').trim()
  const handsOn = /^export\s[^;]*?\bfrom\s+['"]/m.test(code)
  return handsOn && rest === ''
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
