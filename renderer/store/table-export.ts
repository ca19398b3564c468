import { useCallback } from 'react'
import { type Refusal, refuse } from '../../shared/base/refusal.ts'
import type { AskedTable } from '../../shared/contract/acts-inputs.ts'
import { useHost } from './session.tsx'

/** Makes a workbook of a list and lets the browser save it; answers with why not. */
export function useTableExport(): (table: AskedTable) => Promise<Refusal | undefined> {
  const host = useHost()
  return useCallback(
    async (table) => {
      if (isTooLarge(table)) return refuse('table-too-large').refusal
      const answer = await host.api['export-table'](table)
      if (!answer.ok) return answer.refusal
      saveBlob(answer.value.name, await host.download(answer.value.download))
      return undefined
    },
    [host],
  )
}

/** What the host takes in one message and one table. */
function isTooLarge(table: AskedTable): boolean {
  if (table.rows.length > MOST_ROWS || table.columns.length > MOST_COLUMNS) return true
  return new Blob([JSON.stringify(table)]).size > MOST_BYTES
}

const MOST_ROWS = 20_000
const MOST_COLUMNS = 60
const MOST_BYTES = 5.5 * 1024 * 1024

function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
