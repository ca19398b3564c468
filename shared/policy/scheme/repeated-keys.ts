import { type PolicyFault, pathOf } from './fault.ts'

/**
 * Keys that stand twice in one object of a JSON text. JSON.parse keeps the last and says nothing, so a
 * minimum typed twice would silently be the second. `text` has been parsed before: its grammar is sound.
 */
export function repeatedKeys(text: string): PolicyFault[] {
  const faults: PolicyFault[] = []
  const open: Level[] = []
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const level = open.at(-1)
    if (token === '{') open.push({ keys: new Set(), step: '', expectsKey: true })
    else if (token === '[') open.push({ keys: null, step: 0, expectsKey: false })
    else if (token === '}' || token === ']') open.pop()
    else if (level === undefined) continue
    else if (token === ',') next(level)
    else if (level.keys !== null && level.expectsKey && token !== ':') {
      const key = JSON.parse(token) as string
      level.step = key
      level.expectsKey = false
      if (level.keys.has(key))
        faults.push({
          path: pathOf(open.map(({ step }) => step)),
          sentence: `键“${key}”在同一处出现不止一次。`,
        })
      level.keys.add(key)
    }
  }
  return faults
}

interface Level {
  /** Null in a list. */
  readonly keys: Set<string> | null
  step: string | number
  expectsKey: boolean
}

function next(level: Level): void {
  if (level.keys === null) level.step = Number(level.step) + 1
  else level.expectsKey = true
}
