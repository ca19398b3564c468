import type { Hex } from '../../shared/base/bytes.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { edited, made, type SaveChange } from './changes.ts'

/** Somebody who can sign in on the school's PCs, once they have a PIN there (TR4). */
export function addAccount(id: Hex, name: string, role: string): SaveChange[] {
  return made('user', id, { name: name.trim(), role })
}

export function closeAccount(row: ViewRow, closed: boolean): SaveChange[] {
  return [edited(row, 'closed', closed)]
}
