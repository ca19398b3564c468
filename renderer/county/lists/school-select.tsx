import { Select } from 'antd'
import { useEffect, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { useConsole } from '../console-session.tsx'

export interface SchoolSelectProps {
  readonly id?: string
  readonly label: string
  readonly placeholder: string
  /** A form gives these two itself. */
  readonly value?: Hex | undefined
  readonly onChange?: (scope: Hex) => void
  readonly className?: string
  /** Before the schools. */
  readonly others?: readonly { readonly value: string; readonly label: string }[]
}

/** One school of the county, found by its name or code: a thousand are not listed. */
export function SchoolSelect({ label, value, others = [], ...props }: SchoolSelectProps) {
  const { client, look } = useConsole()
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<readonly Option[]>([])
  const [chosen, setChosen] = useState<Option>()
  const isNamed = chosen?.value === value || others.some((one) => one.value === value)

  useEffect(() => {
    let isLate = false
    const wait = setTimeout(async () => {
      const asked = { search: search.trim(), silentSince: null, order: 'code', after: null } as const
      const answer = await look(client.ask('schools', asked))
      if (!isLate && answer) setFound(answer.lines.map(optionOf))
    }, TYPING)
    return () => {
      isLate = true
      clearTimeout(wait)
    }
  }, [client, look, search])

  // Chosen from elsewhere, as by the address: its name is asked for.
  useEffect(() => {
    if (value === undefined || isNamed) return
    let isLate = false
    void look(client.ask('school', { scope: value })).then(
      (school) => !isLate && school && setChosen(optionOf(school)),
    )
    return () => {
      isLate = true
    }
  }, [client, look, value, isNamed])

  const listed = [...others.filter((one) => one.label.includes(search)), ...found]
  const isListed = listed.some((one) => one.value === value)
  return (
    <Select<Hex, Option>
      {...props}
      aria-label={label}
      value={value}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      options={!isListed && chosen && search === '' ? [chosen, ...listed] : listed}
      onChange={(scope, option) => {
        if (!Array.isArray(option)) setChosen(option as Option)
        setSearch('')
        props.onChange?.(scope)
      }}
    />
  )
}

interface Option {
  readonly value: Hex
  readonly label: string
}

function optionOf({
  scope,
  code,
  name,
}: {
  readonly scope: Hex
  readonly code: string
  readonly name: string
}) {
  return { value: scope, label: `${code} ${name}` }
}

/** Milliseconds between two letters. */
const TYPING = 200
