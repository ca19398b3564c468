import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { COUNTY_PICTURES } from './county-pictures.ts'
import { picturesOf } from './pictures.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const GUIDE = join(ROOT, 'docs/guide')
const PICTURES = join(GUIDE, 'pictures')
const pages = [
  ...readdirSync(GUIDE)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(GUIDE, name)),
  join(ROOT, 'README.md'),
]
const there = readdirSync(PICTURES)

test('§4 every picture and page that the guide and the README name is there', () => {
  const missing = pages.flatMap((page) =>
    linksOf(page)
      .filter((target) => !statSync(target, { throwIfNoEntry: false }))
      .map((target) => `${relative(ROOT, page)}: ${relative(ROOT, target)}`),
  )
  expect(missing).toEqual([])
})

test('§4 every picture is shown somewhere, and made by the script', () => {
  const shown = new Set(pages.flatMap(linksOf))
  expect(there.filter((name) => !shown.has(join(PICTURES, name)))).toEqual([])
  const school = { year: 0, person: '', activity: '', uncalled: '', planLine: '', project: '' }
  const made = picturesOf({
    ...school,
    degree: '',
    mandarin: '',
    lesson: '',
    reflection: '',
    result: '',
  }).map(({ name }) => name)
  const first = ['first-start', 'sign-in', 'enrolment', ...COUNTY_PICTURES.map(({ name }) => name)]
  expect(there.toSorted()).toEqual([...first, ...made].map((name) => `${name}.png`).sort())
})

test('§4 the pictures together are no burden to a download', () => {
  const bytes = there.reduce((sum, name) => sum + statSync(join(PICTURES, name)).size, 0)
  expect(bytes).toBeLessThan(6_000_000)
})

/** Files that a page shows or leads to, absolute. */
function linksOf(page: string): readonly string[] {
  const targets = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)\)/g)].map((found) => found[1]!)
  return targets.filter((target) => !target.includes('://')).map((target) => join(dirname(page), target))
}
