import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { circles, type Import, imports } from './import-graph.ts'
import { codeSources, ROOT } from './sources.ts'

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

/** Rooms of a folder in shared, in their order; '' is the folder itself. */
const ROOMS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  // Books rest on the rules of kinds, and KINDS gathers the books': file by file, without a circle.
  domain: [['kinds', '', 'book', 'books'], ['roster'], ['results'], ['plan'], ['documents']],
  policy: [['scheme'], ['judge'], ['ledger'], ['succession'], ['statistics']],
}

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
const every = imports(sources)

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

  test.each(Object.entries(ROOMS))(
    'inside shared/%s each room imports only itself and those named before it',
    (folder, rooms) => {
      const inside = (path: string) => path.startsWith(`shared/${folder}/`)
      const room = (path: string) => {
        const name = path.split('/').slice(2, -1)[0] ?? ''
        return rooms.findIndex((names) => names.includes(name))
      }
      const bad = every.filter(
        ({ from, target }) =>
          target !== undefined && inside(from.path) && inside(target) && room(target) > room(from.path),
      )
      expect(bad.map(show)).toEqual([])
      expect(sources.filter(({ path }) => inside(path) && room(path) < 0).map(({ path }) => path)).toEqual([])
    },
  )

  test('words import nothing from screens, nor from what screens do', () => {
    const bad = every.filter(
      ({ from, target }) =>
        from.path.startsWith('renderer/words/') &&
        target !== undefined &&
        !/^(shared|renderer\/words)\//.test(target),
    )
    expect(bad.map(show)).toEqual([])
  })

  test('no files import each other in a circle, types included', () => {
    expect(circles(sources)).toEqual([])
  })

  test('the disk is imported by electron, county, build and tests, never by pages', () => {
    expect(wrong((from, to) => from.top !== 'renderer' || to.second !== 'disk')).toEqual([])
  })

  test('every relative import names a file of this project, with its ending', () => {
    const lost = every.filter(({ target }) => target && !existsSync(ROOT + target))
    expect(lost.map(({ from, name }) => `${from.path}: ${name}`)).toEqual([])
    expect(every.filter(({ target }) => target?.startsWith('..'))).toEqual([])
  })
})

describe('§1 one renderer, two shells', () => {
  test('the host services import no electron and no shell', () => {
    const services = every.filter(({ from }) => from.path.startsWith('electron/services/'))
    const isElsewhere = (target = '') =>
      target.startsWith('electron/') && !target.startsWith('electron/services/')
    const bad = services.filter(
      ({ name, target }) =>
        name === 'electron' || (isElsewhere(target) && target !== 'electron/host-shape.ts'),
    )
    expect(bad.map(show)).toEqual([])
  })

  test('pages import nothing of Node’s and nothing of Electron’s', () => {
    const pages = every.filter(({ from }) => from.path.startsWith('renderer/'))
    expect(pages.filter(({ name }) => name === 'electron' || name.startsWith('node:')).map(show)).toEqual([])
  })
})

describe('the net itself', () => {
  test('sees every way of writing an import', () => {
    const text = `import a from './a.ts'\nexport * from "./b.ts"\nimport './c.css'\nconst d = await import('./d.ts')\nimport type {\n  E,\n} from './e.ts'\n// import './f.ts'`
    const names = imports([{ path: 'shared/base/x.ts', text }]).map(({ name }) => name)
    expect(names).toEqual(['./a.ts', './b.ts', './e.ts', './c.css', './d.ts'])
  })

  test('sees a circle, also one of types alone or one that is long', () => {
    const sources = [
      { path: 'shared/a.ts', text: "import type { B } from './b.ts'" },
      { path: 'shared/b.ts', text: "export const a = () => import('./c/c.ts')" },
      { path: 'shared/c/c.ts', text: "import { d } from '../d.ts'\nimport '../a.ts'" },
      { path: 'shared/d.ts', text: "import { a } from './a.ts'" },
      { path: 'shared/e.ts', text: "import { a } from './a.ts'\n// import { f } from './f.ts'" },
      { path: 'shared/f.ts', text: "import { e } from './e.ts'" },
      { path: 'shared/g.ts', text: "import { g } from './g.ts'" },
    ]
    expect(circles(sources)).toEqual([
      'shared/a.ts → shared/b.ts → shared/c/c.ts → shared/a.ts',
      'shared/d.ts → shared/a.ts → shared/b.ts → shared/c/c.ts → shared/d.ts',
      'shared/g.ts → shared/g.ts',
    ])
  })

  test('has looked at the tree', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(every.length).toBeGreaterThan(100)
  })
})

interface Place {
  readonly top: string
  readonly second: string
}

function wrong(allowed: (from: Place, to: Place) => boolean): readonly string[] {
  return every
    .filter(({ from, target }) => target !== undefined && !allowed(placeOf(from.path), placeOf(target)))
    .map(show)
}

function placeOf(path: string): Place {
  const [top = '', second = ''] = path.split('/')
  return { top, second }
}

function show({ from, name }: Import): string {
  return `${from.path}: ${name}`
}
