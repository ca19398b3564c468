import { Input, type InputRef, Segmented } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useKeys } from '../keys.ts'

export interface ListFiltersProps<F extends string> {
  readonly search: {
    /** What the field is called, and what it says while it is empty. */
    readonly name: string
    readonly hint?: string
    readonly text: string
    readonly onChange: (text: string) => void
    /** Enter: to the first one found. */
    readonly onEnter?: () => void
  }
  readonly filter?: {
    readonly name: string
    readonly value: F
    readonly options: readonly { readonly value: F; readonly label: string }[]
    readonly onChange: (value: F) => void
    readonly isSmall?: boolean
  }
  /** Right after them, such as how many are shown. */
  readonly children?: ReactNode
  /** At the other end of the line. */
  readonly end?: ReactNode
}

/**
 * Above a list: `/` leads to the search from anywhere, an arrow down from there into the list, Escape empties it first.
 */
export function ListFilters<F extends string>({ search, filter, children, end }: ListFiltersProps<F>) {
  const field = useRef<InputRef>(null)
  const bar = useRef<HTMLDivElement>(null)
  useKeys({ '/': () => field.current?.focus({ cursor: 'all' }) })

  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown')
      bar.current?.parentElement?.querySelector<HTMLElement>('tr[tabindex]')?.focus()
    else if (event.key === 'Escape' && search.text !== '') search.onChange('')
    else return
    event.preventDefault()
  }

  return (
    <div ref={bar} className="filters">
      <Input
        ref={field}
        className="search-field"
        type="search"
        aria-label={search.name}
        placeholder={search.hint ?? search.name}
        value={search.text}
        allowClear
        onChange={({ target }) => search.onChange(target.value)}
        onPressEnter={search.onEnter}
        onKeyDown={press}
      />
      {filter && (
        <Segmented<F>
          aria-label={filter.name}
          size={filter.isSmall ? 'small' : 'middle'}
          value={filter.value}
          onChange={filter.onChange}
          options={[...filter.options]}
        />
      )}
      {children}
      {end && <span className="filters-end">{end}</span>}
    </div>
  )
}
