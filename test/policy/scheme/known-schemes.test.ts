import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derivedId } from '../../../shared/base/hash.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { judgeAcrossVersions } from '../../../shared/policy/judge/judge-across-versions.ts'
import { present } from '../../../shared/policy/judge/presentation.ts'
import { knownSchemes } from '../../../shared/policy/scheme/known-schemes.ts'
import { prepareScheme } from '../../../shared/policy/scheme/prepare-scheme.ts'
import { schemeInForce } from '../../../shared/policy/scheme/scheme-in-force.ts'
import { resultsByDay } from '../../../shared/policy/succession/results-by-day.ts'
import { secondVersion } from '../../worlds/second-version.ts'
import { HORGOS } from '../evaluated.ts'
import { anyRecords, checked } from '../generate-input.ts'

function row(name: string, file: string, changed: object = {}): Row {
  const fields = {
    id: 'horgos-c7',
    version: '2',
    effectiveFrom: '2026-10-10',
    succeeds: '1',
    file,
    ...changed,
  }
  return { kind: 'scheme', id: derivedId(name), fields, writes: {}, beside: {}, merged: [] }
}

const SECOND = knownSchemes([row('second', secondVersion())]).schemes.at(-1)!

test('PL3 what is published stands beside what the program comes with, and is in force from its day on', () => {
  const { schemes } = knownSchemes([row('second', secondVersion())])
  const at = (day: string) => schemeInForce(schemes, 'horgos-c7', day)?.version
  expect([at('2023-01-01'), at('2026-10-09'), at('2026-10-10')]).toEqual(['1', '1', '2'])
  expect(schemeInForce(schemes, 'nobody', '2026-10-10')).toBeUndefined()
})

test('PL3 a version is not edited: another of its name, or of a built-in one, has no effect, in whatever order they come', () => {
  const rows = [row('a', secondVersion()), row('b', secondVersion({ title: '改过的' }))]
  const titles = (of: readonly Row[]) => knownSchemes(of).schemes.map(({ title }) => title)
  expect(titles(rows)).toEqual(titles([...rows].reverse()))
  expect(titles(rows)).toHaveLength(6)
  const first = { version: '1', effectiveFrom: '2024-01-01' }
  expect(knownSchemes([row('c', secondVersion(first), first)]).schemes).toContain(HORGOS)
})

test('OP4 a file this program cannot read, or that is not what its record says, is kept without effect', () => {
  const rows = [row('future', secondVersion({ orbit: 1 })), row('other', secondVersion(), { version: '3' })]
  const { schemes, unread } = knownSchemes(rows)
  expect(schemes).toHaveLength(5)
  expect(unread.map(({ version, faults }) => [version, faults[0]?.path]).sort()).toEqual([
    ['2', 'orbit'],
    ['3', 'version'],
  ])
})

test('PL3 what each record earns by the version of its day is what a ledger across versions says', () => {
  const versions = [prepareScheme(HORGOS), prepareScheme(SECOND)] as const
  let later = 0
  fc.assert(
    fc.property(anyRecords(HORGOS), (records) => {
      const found = resultsByDay([HORGOS, SECOND], { records })
      const ledger = present(judgeAcrossVersions(versions, checked(HORGOS, { records })))
      expect(found.ok && found.value.size).toBe(new Set(records.map(({ id }) => id)).size)
      if (!found.ok) return
      for (const [id, { scheme, result }] of found.value) {
        if (scheme === SECOND) later++
        const said = ledger.records[id]
        if (said) expect(result.registered).toBe(said.registered)
      }
    }),
    { numRuns: 200 },
  )
  expect(later).toBeGreaterThan(20)
})
