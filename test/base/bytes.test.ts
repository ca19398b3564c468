import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, isHex, toHex } from '../../shared/base/bytes.ts'

describe('hexadecimal', () => {
  it('reads back what it wrote, whatever the length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
        const hex = toHex(bytes)
        expect(hex).toBe(Buffer.from(bytes).toString('hex'))
        expect(fromHex(hex)).toEqual(bytes)
        expect(isHex(hex, bytes.length)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('throws on what is no hexadecimal: ids come from our own code', () => {
    expect(() => fromHex('0g')).toThrow('not hexadecimal')
    expect(() => fromHex('abc')).toThrow()
  })
})
