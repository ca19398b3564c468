import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import type { Row } from '../../shared/fold/row.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { composeRecord, type RecordForm, type RecordSetting } from '../../shared/paper/compose-record.ts'
import type { RecordPaper } from '../../shared/paper/record-paper.ts'

/** A school's rows for papers about one record; long names and rare characters on purpose. */
export interface PaperWorld {
  add(kind: Kind, number: number, fields: Readonly<Record<string, Value>>): Row
  attend(activity: Row, person: Row, mark: Value): Row
  setting: RecordSetting
  compose(form: RecordForm, record: Hex | null): RecordPaper
}

const MADE = { by: '0'.repeat(32), role: 'officer', at: 0 }

export const NUMBER = '2165000123-2026-KQT-0017'

export function paperWorld(): PaperWorld {
  const rows: Row[] = []
  function put(kind: Kind, id: Hex, fields: Row['fields']): Row {
    const row = { kind, id, fields, writes: { is: [id] }, beside: {}, merged: [], made: MADE }
    rows.push(row)
    return row
  }
  const setting: RecordSetting = {
    list: (kind) => rows.filter((row) => row.kind === kind),
    dayOf: () => '2026-03-02',
    school: { name: '某某市某某乡中心小学', code: '2165000123' },
    number: NUMBER,
    printed: '2026-11-21 14:03',
    terms: { today: '2026-11-21' },
  }
  return {
    add: (kind, number, fields) => put(kind, idOf(kind, number), fields),
    attend(activity, person, mark) {
      const of = [activity.id, person.id]
      return put('attendance', linkId('attendance', of), { of, mark })
    },
    setting,
    compose(form, record) {
      const composed = composeRecord({ form, record }, setting)
      if (!composed) throw new Error(`no such record: ${record}`)
      return composed.paper
    },
  }
}

/** So many teachers in service, the first with a long name, the second with rare characters. */
export function teachers(world: PaperWorld, count: number): readonly Row[] {
  return Array.from({ length: count }, (_, at) =>
    world.add('person', at + 1, {
      name: LONG_NAMES[at] ?? `教师${at + 1}`,
      sex: at % 2 === 0 ? 'female' : 'male',
      'id-number': '654004200010284737',
      subjects: at % 3 === 0 ? '道德与法治、语文' : '数学',
      title: '一级教师',
      status: { word: '在职', from: null },
    }),
  )
}

export const LONG_NAMES = ['阿卜杜热合曼·麦麦提依明·努尔艾合买提', '李㛃䶮', '𬭎𠂇·Anna-Maria fi']

function idOf(kind: string, number: number): Hex {
  const kinds = [...kind].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 0xffffff, 7)
  return `${kinds.toString(16).padStart(8, '0')}${number.toString(16).padStart(24, '0')}`
}
