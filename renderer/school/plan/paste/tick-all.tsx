import { Checkbox } from 'antd'
import { useWords } from '../../../words/words.tsx'

export interface TickAllProps<T> {
  readonly all: readonly T[]
  readonly ticks: ReadonlySet<T>
  readonly onTick: (ticks: ReadonlySet<T>) => void
}

/** Ticks all or none of a list. */
export function TickAll<T>({ all, ticks, onTick }: TickAllProps<T>) {
  const words = useWords().planYear.copy
  const isAll = all.length > 0 && all.every((one) => ticks.has(one))
  return (
    <Checkbox
      checked={isAll}
      indeterminate={!isAll && all.some((one) => ticks.has(one))}
      onChange={() => onTick(new Set(isAll ? [] : all))}
    >
      {isAll ? words.none : words.all}
    </Checkbox>
  )
}

export function toggled<T>(ticks: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(ticks)
  if (!next.delete(one)) next.add(one)
  return next
}
