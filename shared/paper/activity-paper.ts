import type { Hex } from '../base/bytes.ts'
import { HAVES, type Have, isHad } from '../domain/five-haves.ts'
import type { Row } from '../fold/row.ts'
import { textOf } from '../ledger/school-rows.ts'
import {
  type ActivityRows,
  absences,
  type Expected,
  expectedAt,
  guestsAt,
  isCalled,
  isThere,
} from './activity-rows.ts'
import { formFrame, type PaperSetting } from './form-frame.ts'
import { GRADE_WORDS } from './form-words.ts'
import type { Fact, PaperBlock, PaperPhoto, RecordPaper } from './record-paper.ts'
import { choiceText, textIn, whenText } from './record-words.ts'

/** F12 校本研修活动记录表, with the photographs at its end. */
export function composeActivity(rows: ActivityRows, setting: PaperSetting): RecordPaper {
  const { activity } = rows
  const photos = photosOf(rows)
  return {
    ...formFrame(setting, 'F12'),
    title: '校本研修活动记录表',
    subtitle: { left: setting.school.name, right: setting.number === '' ? '' : `编号：${setting.number}` },
    blocks: [
      { block: 'facts', rows: factsOf(rows) },
      {
        block: 'boxes',
        boxes: [
          { label: '活动过程', text: textIn(activity, 'course'), millimetres: 45 },
          { label: '主要观点（发言人）', text: textIn(activity, 'views'), millimetres: 30 },
          { label: '形成的措施', text: textIn(activity, 'measures'), millimetres: 20 },
          { label: '成果/资源', text: textIn(activity, 'outcome'), millimetres: 15 },
          { label: '照片', text: photoNames(activity, photos), millimetres: 8 },
          { label: '总结', text: textIn(activity, 'summary'), millimetres: 20 },
        ],
      },
      {
        block: 'facts',
        rows: [
          [
            ['评估', ratingText(activity)],
            ['认定学时', textIn(activity, 'hours')],
          ],
          [['五有检查', haveText(rows)]],
        ],
      },
      ...(photos.length > 0 ? [{ block: 'photos', caption: '活动照片', photos } as const] : []),
    ] satisfies PaperBlock[],
    signatures: ['记录人：', '组长签字：', '学校审核：'],
  }
}

function factsOf(rows: ActivityRows): readonly (readonly Fact[])[] {
  const { activity } = rows
  const expected = activity ? expectedAt(rows) : []
  return [
    [['主题', textIn(activity, 'theme')]],
    [['针对的问题', textIn(activity, 'problem')]],
    [['时间', whenText(activity)]],
    [
      ['地点', textIn(activity, 'place')],
      ['组织', choiceText(activity, 'group')],
    ],
    [
      ['主持人', textIn(activity, 'host')],
      ['主讲人', textIn(activity, 'presenter')],
    ],
    [
      ['记录人', textIn(activity, 'recorder')],
      ['类别', choiceText(activity, 'category')],
    ],
    [
      ['机制', choiceText(activity, 'mechanism')],
      ['形式', choiceText(activity, 'form')],
    ],
    [['参加人', presentText(rows, expected)]],
    [['缺席及原因', isCalled(expected) ? absences(expected).join('；') || '无' : '']],
  ]
}

/** `共 45 人（见签到表 F11）` and the guests by name. */
function presentText(rows: ActivityRows, expected: readonly Expected[]): string {
  if (!rows.activity || !isCalled(expected)) return '（见签到表 F11）'
  const guests = guestsAt(rows).map((guest) => textOf(guest, 'name'))
  const also = guests.length === 0 ? '' : `；来宾 ${guests.length} 人：${guests.join('、')}`
  return `应到 ${expected.length} 人，实到 ${expected.filter(isThere).length} 人（见签到表 F11）${also}`
}

function ratingText(activity: Row | undefined): string {
  const rating = activity?.fields.rating as { readonly score?: string; readonly grade?: string } | undefined
  if (!rating) return ''
  const score = rating.score ? `${rating.score} 分` : ''
  const grade = (GRADE_WORDS as Readonly<Record<string, string>>)[rating.grade ?? ''] ?? rating.grade ?? ''
  return [score, grade].filter((one) => one !== '').join(' ')
}

/** 五有: a filled box for what is there, also in black and white; all empty on a blank form. */
function haveText({ activity }: ActivityRows): string {
  const fields = activity?.fields ?? {}
  return HAVES.map((have) => `${isHad(fields, have) ? '■' : '□'}${HAVE_WORDS[have]}`).join('　')
}

function photosOf({ attachments }: ActivityRows): PaperPhoto[] {
  return attachments.flatMap((row) => {
    const file = row.fields.file as { readonly sha256: Hex; readonly name: string; readonly type: string }
    if (!file?.type?.startsWith('image/')) return []
    return [{ sha256: file.sha256, caption: textOf(row, 'caption') || file.name }]
  })
}

function photoNames(activity: Row | undefined, photos: readonly PaperPhoto[]): string {
  if (!activity) return ''
  return photos.length === 0
    ? '0 张'
    : `${photos.length} 张：${photos.map(({ caption }) => caption).join('、')}`
}

const HAVE_WORDS: Readonly<Record<Have, string>> = {
  theme: '主题',
  measures: '措施',
  notes: '记载',
  summary: '总结',
  rating: '评估',
}
