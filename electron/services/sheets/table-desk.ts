import { done, type Result } from '../../../shared/base/refusal.ts'
import type { AskedTable } from '../../../shared/contract/acts-inputs.ts'
import type { HostOutputs } from '../../../shared/contract/host-api.ts'
import type { Download } from '../../host-shape.ts'
import type { FilesInHand } from '../files-in-hand.ts'
import type { Disclosures, SensitivePlace } from '../history/disclosures.ts'
import { writeTable } from './write-table.ts'

/** Any list of the screens as a workbook. What is masked on the screen and whole in the file is recorded (TR5). */
export function createTableDesk(disclosures: Disclosures, downloads: FilesInHand<Download>) {
  return async (asked: AskedTable): Promise<Result<HostOutputs['export-table']>> => {
    const places = asked.rows.flatMap((row) => row.flatMap((cell) => placeOf(cell) ?? []))
    const values =
      places.length === 0
        ? done([])
        : await disclosures.wholeValues(places, 'export-table', asked.title || asked.name)
    if (!values.ok) return values
    const next = values.value.values()
    const rows = asked.rows.map((row) =>
      row.map((cell) => (placeOf(cell) ? (next.next().value ?? null) : (cell as string | number | null))),
    )
    const columns = asked.columns.map(({ title, kind }) => ({ title, isNumber: kind === 'number' }))
    const bytes = writeTable({ title: asked.title, columns, rows })
    const name = `${fileName(asked.name)}.xlsx`
    return done({ download: downloads.keep({ type: XLSX, name, bytes }), name })
  }
}

function placeOf(cell: AskedTable['rows'][number][number]): SensitivePlace | undefined {
  return typeof cell === 'object' && cell !== null ? cell.whole : undefined
}

/** Without the signs that Windows has no room for in a name. */
function fileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '').trim() || 'table'
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
