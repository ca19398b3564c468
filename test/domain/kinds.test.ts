import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../shared/base/bytes.ts'
import { isEdited, isKind, KINDS, type Kind, kindRule } from '../../shared/domain/kinds/kinds.ts'
import { day, id, listOf, oneOf, orNull, shape, text } from '../../shared/domain/kinds/value-rule.ts'
import { FOLD_VERSION } from '../../shared/fold/fold.ts'

const ALL = Object.keys(KINDS) as Kind[]

describe('kinds by name', () => {
  // Whoever changes a kind, a field or a rule raises FOLD_VERSION by one and puts both numbers here: then every view
  // is made anew (ST3), and what an older version kept without effect takes effect (OP4).
  test('BK2 the hash of all kinds, fields and rules is frozen beside the fold’s version', () => {
    expect([FOLD_VERSION, toHex(sha256(new TextEncoder().encode(allKinds()))).slice(0, 16)]).toEqual(FROZEN)
  })

  test('BK2 the hash knows every part of a rule', () => {
    const says = [text(1), text(2), oneOf('a'), oneOf('a', 'b'), oneOf('a,b'), listOf(id), listOf(id, 2)]
    const more = [orNull(day), day, shape({ a: day }), shape({ 'a?': day }), shape({ b: day }), orNull(id)]
    const words = [...says, ...more].map((rule) => rule.says)
    expect(new Set(words).size).toBe(words.length)
    for (const kind of ALL) {
      for (const [field, { accepts }] of Object.entries(kindRule(kind)!.fields))
        expect(accepts.says, `${kind}.${field}`).toMatch(/\S/)
    }
  })

  test('OP4 a word that is no kind is none, also one that every object has', () => {
    expect(ALL.filter((kind) => !isKind(kind))).toEqual([])
    expect(isKind('toString') || isKind('lesson')).toBe(false)
  })

  test('§4 the ends of a link are kinds, and it says which in `of`', () => {
    for (const kind of ALL) {
      const { ends = [], fields } = kindRule(kind)!
      expect(ends.filter((end) => !isKind(end))).toEqual([])
      if (ends.length > 0) expect(fields.of, kind).toBeDefined()
    }
  })

  test('MG7 what is made once has the one field `is`', () => {
    const made = ALL.filter((kind) => !isEdited(kind))
    expect(made.map((kind) => Object.keys(kindRule(kind)!.fields))).toEqual(made.map(() => ['is']))
    expect(made.length).toBeGreaterThan(10)
  })
})

/** Every kind, its side, ends and fields, with what each field accepts, who writes it and whether it is sensitive. */
function allKinds(): string {
  const lines = ALL.toSorted().flatMap((kind) => {
    const { side, appendOnly = false, ends = [], fields } = kindRule(kind)!
    const names = Object.keys(fields).toSorted()
    return [
      `${kind} ${side} ${appendOnly} ${ends.join(' ')}`,
      ...names.map((name) => {
        const { accepts, writers, sensitive = '' } = fields[name]!
        return `  ${name}: ${accepts.says} | ${writers.join(' ')} | ${sensitive}`
      }),
    ]
  })
  return lines.join('\n')
}

const FROZEN = [8, '7b74ce94cade4dad']
