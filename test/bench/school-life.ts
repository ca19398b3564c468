import { attendanceId } from '../../renderer/actions/activity/call-roll.ts'
import { change, made, type SaveChange } from '../../renderer/actions/changes.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { MARKS } from '../../shared/domain/kinds/activity-kinds.ts'

export interface LifeAct {
  readonly act: string
  readonly changes: readonly SaveChange[]
}

export function personId(number: number): Hex {
  return derivedId('bench-person', number)
}

export function activityId(number: number): Hex {
  return derivedId('bench-activity', number)
}

/** A teacher as an imported roster gives one. */
export function enterPerson(number: number): LifeAct {
  const born = `${1966 + (number % 34)}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`
  const fields = {
    name: `${of(SURNAMES, number)}${of(GIVEN, number * 7)}${of(GIVEN, number * 13 + 3)}`,
    'id-number': `654004${born.replaceAll('-', '')}${String(number % 1000).padStart(3, '0')}X`,
    phone: `139${String(10_000_000 + number * 7919)}`,
    sex: number % 3 === 0 ? 'male' : 'female',
    nation: of(['汉族', '哈萨克族', '维吾尔族', '回族'], number),
    birth: born,
    education: of(['本科', '专科', '研究生'], number),
    title: of(['一级教师', '高级教师', '二级教师', '未评级'], number),
    stage: of(['小学', '初中', '幼儿园'], number),
    subjects: of(['语文', '数学', '英语、道德与法治', '体育', '科学'], number),
    started: String(1990 + (number % 34)),
    status: { word: '在职', from: null },
  }
  return { act: 'write-person', changes: made('person', personId(number), fields) }
}

export function movePerson(number: number, over: Hex): LifeAct {
  const changes = [change('person', personId(number), 'title', '正高级教师', [over])]
  return { act: 'write-person', changes }
}

export function planLine(number: number): LifeAct {
  const plan = derivedId('bench-plan', number % 10)
  const fields = {
    plan,
    order: number,
    when: `第${1 + (number % 18)}周`,
    theme: `${of(THEMES, number)}（${number}）`,
    form: of(['讲座', '观课议课', '课题研讨'], number),
    hours: '2',
  }
  return { act: 'write-plan-line', changes: made('plan-line', derivedId('bench-line', number), fields) }
}

export function holdActivity(number: number): LifeAct {
  const day = `${LAST_YEAR - 6 + (number % 7)}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`
  const fields = {
    line: derivedId('bench-line', number % 200),
    theme: `${of(THEMES, number)}第${number}次活动`,
    when: { day, start: '14:30', minutes: 90 },
    hours: '2',
    place: of(['多功能室', '二楼会议室', '录播教室'], number),
    host: of(SURNAMES, number) + of(GIVEN, number),
  }
  return { act: 'hold-activity', changes: made('activity', activityId(number), fields) }
}

/** One mark as an arrow key and a letter make it, with the ends of the record the first time. */
export function markOne(activity: number, person: number): LifeAct {
  const ends = [activityId(activity), personId(person)]
  const id = attendanceId(ends[0]!, ends[1]!)
  // About one in eight is not simply present.
  const mark = MARKS[(activity * 31 + person * 17) % 33] ?? 'present'
  const value: Record<string, Value> = mark === 'leave' ? { mark, reason: '外出学习' } : { mark }
  const changes = [change('attendance', id, 'of', ends), change('attendance', id, 'mark', value)]
  return { act: 'call-roll', changes }
}

export function markAgain(activity: number, person: number, over: Hex): LifeAct {
  const id = attendanceId(activityId(activity), personId(person))
  const changes = [change('attendance', id, 'mark', { mark: 'late', minutes: 10 }, [over])]
  return { act: 'call-roll', changes }
}

/** Seven years of activities, up to the one that lists show first. */
export const LAST_YEAR = new Date().getFullYear()

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '阿依古丽·', '古丽娜·']
const GIVEN = [
  '秀',
  '兰',
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
]
const THEMES = ['大单元教学设计', '新课标学习', '作业设计与评价', '信息技术融合', '班级管理', '师德师风专题']

function of<T>(list: readonly T[], number: number): T {
  return list[number % list.length]!
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
