import { expect, test } from 'vitest'
import { type CopiedSources, createCopiedDevices } from '../../../county/exchange/copied-devices.ts'
import { createGraph } from '../../../shared/operation/graph.ts'
import type { Tip, Written } from '../../../shared/operation/operation.ts'
import { operations } from '../../disk/journal-world.ts'

/** Feeds under one device key, as a folder and its copy write them. */
const KEY = 'b'.repeat(64)
const [OLD, NEW] = ['a', 'd'].map((digit) => operations(6, digit.repeat(32))) as [Written[], Written[]]

function county(key = KEY) {
  const graph = createGraph()
  for (const written of [...OLD, ...NEW]) graph.add(written)
  const packages: object[] = []
  const enrolled: { at: number }[] = []
  const held = { packages: () => packages, fold: { graph } }
  const log = { scope: () => held }
  const devices = { of: () => enrolled }
  const copied = createCopiedDevices({ log, devices } as unknown as CopiedSources)
  let at = 0
  return {
    came(tips: readonly Written[], fresh = 1): readonly string[] {
      packages.push({ sender: key, scope: 's', at: ++at, fresh, tips: tips.map(tipOf) })
      return [...copied.keys('s')]
    },
    enrol: () => void enrolled.push({ at: at + 0.5 }),
    keys: () => [...copied.keys('s')],
  }
}

function tipOf({ operation, hash }: Written): Tip {
  return { feed: operation.feed, seq: operation.seq, hash }
}

test('OP3 two write under one key once the first goes on past what the other had not; until then nobody is asked', () => {
  const { came } = county()
  expect(came([OLD[1]!])).toEqual([])
  expect(came([OLD[2]!])).toEqual([])
  // A disk put back, or a copy: nobody can tell yet.
  expect(came([OLD[0]!, NEW[0]!])).toEqual([])
  expect(came([OLD[0]!, NEW[1]!])).toEqual([])
  expect(came([OLD[3]!])).toEqual([KEY])
  expect(came([OLD[0]!, NEW[2]!])).toEqual([KEY])
})

test('OP3 one that was put back and goes on alone is one, whoever repeats what it showed before', () => {
  const { came } = county()
  came([OLD[2]!])
  came([OLD[0]!, NEW[0]!])
  for (const tips of [
    [OLD[0]!, NEW[1]!],
    [OLD[0]!, NEW[2]!],
  ])
    expect(came(tips)).toEqual([])
  // The old package once more, on a stick that lay about: it goes no further.
  expect(came([OLD[2]!])).toEqual([])
  expect(came([OLD[3]!], 0)).toEqual([])
  const stranger = county('c'.repeat(64))
  stranger.came([OLD[2]!])
  stranger.came([OLD[0]!, NEW[0]!])
  // What stands in a package under another key says nothing of its sender's.
  expect(stranger.came([OLD[3]!])).toEqual([])
})

test('OP3 when one of the two has keys of its own the other goes on alone, from wherever it was', () => {
  const { came, enrol, keys } = county()
  came([OLD[2]!])
  came([OLD[0]!, NEW[0]!])
  expect(came([OLD[3]!])).toEqual([KEY])
  enrol()
  expect(keys()).toEqual([])
  expect(came([OLD[0]!, NEW[1]!])).toEqual([])
  expect(came([OLD[0]!, NEW[2]!])).toEqual([])
  // And should there be two again, that is noticed again.
  came([OLD[4]!])
  expect(came([OLD[0]!, NEW[3]!])).toEqual([KEY])
})
