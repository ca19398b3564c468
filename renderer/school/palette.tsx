import { Input, type InputRef, Modal } from 'antd'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { findCommands } from '../actions/find-commands.ts'
import { findPersons } from '../actions/person/find-persons.ts'
import { useRows } from '../store/session.tsx'
import { type Command, useOfferedCommands } from '../ui/commands.ts'
import { useKeys } from '../ui/keys.ts'
import { goTo } from '../ui/route.ts'
import { useWords } from '../words/words.tsx'

export interface PaletteProps {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** Ctrl+K: every action and every teacher, by part of the name or the initials of its pinyin. */
export function Palette({ isOpen, onOpen }: PaletteProps) {
  const { shell } = useWords()
  const field = useRef<InputRef>(null)
  const [hasRun, setRun] = useState(false)
  useKeys({ 'Ctrl+K': () => onOpen(true) })

  function done(): void {
    setRun(true)
    onOpen(false)
  }

  return (
    <Modal
      open={isOpen}
      onCancel={() => onOpen(false)}
      footer={null}
      closable={false}
      destroyOnHidden
      width={560}
      title={shell.palette}
      // What was done has the focus now; who only looked goes on where they were.
      focusable={{ focusTriggerAfterClose: !hasRun }}
      afterOpenChange={(open) => {
        if (!open) return
        setRun(false)
        field.current?.focus()
      }}
    >
      <PaletteList field={field} onDone={done} />
    </Modal>
  )
}

function PaletteList({
  field,
  onDone,
}: {
  readonly field: React.Ref<InputRef>
  readonly onDone: () => void
}) {
  const { shell } = useWords()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const found = useFound(search)
  const current = Math.min(at, found.length - 1)

  function press(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || found.length === 0) return
    event.preventDefault()
    setAt((current + by + found.length) % found.length)
  }

  function run(command: Command | undefined): void {
    if (!command) return
    onDone()
    command.run()
  }

  return (
    <>
      <Input
        ref={field}
        role="combobox"
        aria-label={shell.palette}
        aria-expanded={found.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={found[current] && optionId(current)}
        placeholder={shell.paletteHint}
        value={search}
        onChange={({ target }) => {
          setSearch(target.value)
          setAt(0)
        }}
        onKeyDown={press}
        onPressEnter={() => run(found[current])}
      />
      {found.length === 0 && <p className="frame-quiet">{shell.paletteNothing}</p>}
      <div id="palette-list" role="listbox" aria-label={shell.palette} className="palette-list">
        {found.map((command, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox does
          <div
            key={command.id}
            id={optionId(place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === current}
            className={place === current ? 'palette-row palette-at' : 'palette-row'}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            {command.keys && <kbd>{command.keys}</kbd>}
          </div>
        ))}
      </div>
    </>
  )
}

function optionId(place: number): string {
  return `palette-${place}`
}

/** Actions first; teachers only once something is typed. */
function useFound(search: string): readonly Command[] {
  const { shell } = useWords()
  const offered = useOfferedCommands()
  const persons = useRows('person')
  return useMemo(() => {
    const actions = findCommands(offered, search).slice(0, MOST)
    if (search.trim() === '') return actions
    const people = findPersons(persons, 'present', search).slice(0, MOST - 4)
    const opened = people.map(({ id, fields }) => ({
      id: `person-${id}`,
      label: shell.openPerson(String(fields.name ?? '')),
      run: () => goTo('person', 'id', id),
    }))
    return [...actions, ...opened]
  }, [offered, persons, search, shell])
}

const MOST = 12
