/** One line of a run. Only ratios mean anything from one machine to another, or from one day to the next. */
export interface Figure {
  readonly name: string
  readonly ours: number
  /** The same work done the plainest way, in the same run; null for a mark that stands alone. */
  readonly reference: number | null
  readonly unit: string
  /** ours / reference. */
  readonly ratio: number | null
  /** The most the ratio may be; without a reference the most `ours` may be; null where nothing is promised. */
  readonly goal: number | null
  readonly holds: boolean | null
}

export function compared(
  name: string,
  unit: string,
  { ours, reference }: { readonly ours: number; readonly reference: number },
  goal: number | null,
): Figure {
  const ratio = ours / reference
  return { name, ours, reference, unit, ratio, goal, holds: goal === null ? null : ratio <= goal }
}

export function mark(name: string, unit: string, ours: number, goal: number | null = null): Figure {
  const holds = goal === null ? null : ours <= goal
  return { name, ours, reference: null, unit, ratio: null, goal, holds }
}

export function jsonLine({ name, ours, reference, unit, ratio, goal, holds }: Figure): string {
  const short = (value: number | null) => value && Number(value.toPrecision(5))
  return JSON.stringify({
    name,
    ours: short(ours),
    reference: short(reference),
    unit,
    ratio: short(ratio),
    goal,
    holds,
  })
}

/** The table comes line by line, while the next benchmark runs. */
export function tableHead(): string {
  return tableRow(['benchmark', 'ours', 'reference', 'unit', 'ratio', 'goal', 'holds'])
}

export function tableLine({ name, ours, reference, unit, ratio, goal, holds }: Figure): string {
  const bound = goal === null ? '' : `≤ ${goal}`
  const verdict = holds === null ? '' : holds ? 'yes' : 'NO'
  return tableRow([name, digits(ours), digits(reference), unit, digits(ratio), bound, verdict])
}

const WIDTHS = [38, 10, 10, 12, 7, 7, 5]

function tableRow(cells: readonly string[]): string {
  const isText = (at: number) => at === 0 || at === 3
  return cells
    .map((cell, at) => (isText(at) ? cell.padEnd(WIDTHS[at]!) : cell.padStart(WIDTHS[at]!)))
    .join(' ')
    .trimEnd()
}

function digits(value: number | null): string {
  if (value === null) return ''
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
