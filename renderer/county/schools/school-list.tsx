import { useMemo, useState } from 'react'
import type { ConsoleSchoolLine } from '../../../shared/contract/county-lists.ts'
import { useKept } from '../../ui/kept.ts'
import { useKeys } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { NothingFound } from '../../ui/list/nothing-found.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useCountyWords } from '../county-words.ts'
import { FreshLine } from '../lists/fresh-line.tsx'
import { PortionTurner } from '../lists/portion-turner.tsx'
import { usePortions } from '../lists/use-portions.ts'
import { momentText } from '../moment-text.ts'
import { SchoolPanel } from './school-panel.tsx'

type Silence = 'all' | '14' | '30' | '90'

const SILENCES: readonly Silence[] = ['all', '14', '30', '90']

/** Every school by its code; or those of whom nothing came for so many days, the longest silent first. */
export function SchoolList() {
  const words = useCountyWords()
  const [, open] = useRoute()
  const [search, setSearch] = useState('')
  const [silence, setSilence] = useKept<Silence>('county-silence', SILENCES, 'all')
  const asked = useMemo(
    () =>
      silence === 'all'
        ? ({ silentSince: null, order: 'code' } as const)
        : ({ silentSince: Date.now() - Number(silence) * DAY, order: 'silent' } as const),
    [silence],
  )
  const portions = usePortions('schools', { search: search.trim(), ...asked }, schoolState)
  const { shown, latest } = portions
  const lines = shown?.lines ?? []
  const close = () => goTo('devices')
  useKeys({ Escape: close })
  const columns = useMemo(
    (): readonly ListColumn<ConsoleSchoolLine>[] => [
      { key: 'code', title: words.code, value: ({ code }) => code, staysNarrow: true },
      { key: 'name', title: words.school, value: ({ name }) => name, staysNarrow: true },
      { key: 'devices', title: words.devices.inUse, value: ({ devices }) => devices, isNumber: true },
      {
        key: 'heard',
        title: words.devices.heardAt,
        value: ({ heard }) => (heard === null ? words.devices.never : momentText(heard)),
        staysNarrow: true,
      },
    ],
    [words],
  )
  return (
    <>
      <ListFilters<Silence>
        search={{
          name: words.devices.search,
          text: search,
          onChange: (text) => setSearch(text.slice(0, 100)),
          onEnter: () => lines[0] && goTo('devices', lines[0].scope),
        }}
        filter={{
          name: words.lists.filter,
          value: silence,
          options: SILENCES.map((value) => ({
            value,
            label: value === 'all' ? words.lists.all : words.devices.silent(Number(value)),
          })),
          onChange: setSilence,
        }}
        end={<FreshLine fresh={portions.fresh} onShow={portions.showFresh} />}
      >
        {latest && <span className="page-count">{words.devices.schools(latest.found)}</span>}
      </ListFilters>
      <div className={open === undefined ? undefined : 'beside beside-page'}>
        <div>
          {!shown ? null : lines.length === 0 ? (
            search.trim() !== '' || silence !== 'all' ? (
              <NothingFound
                title={words.lists.nothingFound}
                onShowAll={() => {
                  setSearch('')
                  setSilence('all')
                }}
              />
            ) : (
              <EmptyState title={words.devices.noSchools} next={words.devices.noneNext} />
            )
          ) : (
            <ListTable<ConsoleSchoolLine>
              name={words.devices.known}
              columns={columns}
              rows={lines}
              idOf={({ scope }) => scope}
              open={open}
              onOpen={(scope) => goTo('devices', scope)}
              isNarrow={open !== undefined}
            />
          )}
          <PortionTurner portions={portions} {...(shown && { of: shown.found })} />
        </div>
        {open !== undefined && <SchoolPanel key={open} scope={open} onClose={close} />}
      </div>
    </>
  )
}

function schoolState({ scope, name, devices }: ConsoleSchoolLine): string {
  return `${scope} ${name} ${devices}`
}

const DAY = 86_400_000
