import type { Hex } from '../../shared/base/bytes.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { edited, made, type SaveChange } from './changes.ts'

/** Somebody who can sign in on the school's PCs, once they have a PIN there (TR4); `person`: who of the roster. */
export function addAccount(id: Hex, name: string, role: string, person?: Hex): SaveChange[] {
  return made('user', id, { name: name.trim(), role, ...(person === undefined ? {} : { person }) })
}

/** Null: nobody of the roster. */
export function nameAccountPerson(row: ViewRow, person: Hex | null): SaveChange[] {
  return [edited(row, 'person', person)]
}

export function closeAccount(row: ViewRow, closed: boolean): SaveChange[] {
  return [edited(row, 'closed', closed)]
}
