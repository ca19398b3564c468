import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeSources, ROOT, readCode, type Source } from './sources.ts'

const SHARED = [
  'base',
  'operation',
  'domain',
  'fold',
  'policy',
  'package',
  'ledger',
  'desk',
  'paper',
  'contract',
  'disk',
]

/** Who may import from which top folder, besides itself. Tests and the build may look anywhere. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  renderer: ['shared'],
  // The program says its version.
  electron: ['shared', 'package.json'],
  county: ['shared'],
  build: ['shared', 'electron', 'county', 'renderer'],
  test: ['shared', 'electron', 'county', 'renderer', 'build'],
}

// These tests quote imports that are none.
const sources = codeSources().filter(({ path }) => !path.startsWith('test/architecture/'))

describe('§2 imports point down', () => {
  test('each top folder imports only those below it', () => {
    expect(wrong((from, to) => from.top === to.top || (BELOW[from.top] ?? []).includes(to.top))).toEqual([])
  })

  test('inside shared each folder imports only itself and those named before it', () => {
    const isDown = (from: Place, to: Place) =>
      from.top !== 'shared' || to.top !== 'shared' || SHARED.indexOf(to.second) <= SHARED.indexOf(from.second)
    expect(wrong(isDown)).toEqual([])
  })

  test('every folder in shared has its place in the order', () => {
    const folders = new Set(
      sources.filter(({ path }) => path.startsWith('shared/')).map(({ path }) => path.split('/')[1]),
    )
    expect([...folders].filter((folder) => !SHARED.includes(folder ?? ''))).toEqual([])
  })

  test('the disk is imported by electron, county, build and tests, never by pages', () => {
    expect(wrong((from, to) => from.top !== 'renderer' || to.second !== 'disk')).toEqual([])
  })

  test('every relative import names a file of this project, with its ending', () => {
    const lost = imports(sources).filter(({ target }) => target && !existsSync(ROOT + target))
    expect(lost.map(({ from, name }) => `${from.path}: ${name}`)).toEqual([])
    expect(imports(sources).filter(({ target }) => target?.startsWith('..'))).toEqual([])
  })
})

describe('§1 one renderer, two shells', () => {
  test('the host services import no electron and no shell', () => {
    const services = imports(sources).filter(({ from }) => from.path.startsWith('electron/services/'))
    const bad = services.filter(
      ({ name, target }) => name === 'electron' || /^electron\/[a-z-]+\.ts$/.test(target ?? ''),
    )
    expect(bad.filter(({ target }) => target !== 'electron/host-shape.ts').map(show)).toEqual([])
  })

  test('pages import nothing of Node’s and nothing of Electron’s', () => {
    const pages = imports(sources).filter(({ from }) => from.path.startsWith('renderer/'))
    expect(pages.filter(({ name }) => name === 'electron' || name.startsWith('node:')).map(show)).toEqual([])
  })
})

describe('the net itself', () => {
  test('sees every way of writing an import', () => {
    const text = `import a from './a.ts'\nexport * from "./b.ts"\nimport './c.css'\nconst d = await import('./d.ts')\nimport type {\n  E,\n} from './e.ts'\n// import './f.ts'`
    const names = imports([{ path: 'shared/base/x.ts', text }]).map(({ name }) => name)
    expect(names).toEqual(['./a.ts', './b.ts', './e.ts', './c.css', './d.ts'])
  })

  test('has looked at the tree', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(imports(sources).length).toBeGreaterThan(100)
  })
})

interface Place {
  readonly top: string
  readonly second: string
}

interface Import {
  readonly from: Source
  readonly name: string
  /** From the root, for relative imports. */
  readonly target: string | undefined
}

function wrong(allowed: (from: Place, to: Place) => boolean): readonly string[] {
  return imports(sources)
    .filter(({ from, target }) => target !== undefined && !allowed(placeOf(from.path), placeOf(target)))
    .map(show)
}

function imports(from: readonly Source[]): readonly Import[] {
  return from.flatMap((source) => {
    const { code } = readCode(source.text)
    const ways = [
      /\bfrom\s+['"]([^'"\n]+)['"]/g,
      /^\s*import\s+['"]([^'"\n]+)['"]/gm,
      /\bimport\(\s*['"]([^'"\n]+)['"]/g,
    ]
    const names = ways.flatMap((way) => [...code.matchAll(way)].flatMap((found) => found[1] ?? []))
    return names.map((name) => ({ from: source, name, target: targetOf(source.path, name) }))
  })
}

function targetOf(path: string, name: string): string | undefined {
  return name.startsWith('.') ? posix.join(posix.dirname(path), name.replace(/\?.*$/, '')) : undefined
}

function placeOf(path: string): Place {
  const [top = '', second = ''] = path.split('/')
  return { top, second }
}

function show({ from, name }: Import): string {
  return `${from.path}: ${name}`
}
