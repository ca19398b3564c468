import type { PastedDoubt } from '../../../../shared/domain/plan/plan-cells.ts'

const doubts: Record<PastedDoubt, string> = {
  'hours-unreadable': '学时不是数，这一格没有取',
  'mechanism-unknown': '机制只有实践反思、同伴互助、专业引领三种，这一格没有取',
  'other-year': '写的是别的年份，照原样取',
  'serial-day': '表格给出的是日期的内部数字，已换成日期',
  'too-long': '太长，这一格没有取',
}

/** The year at a glance, and topics taken from elsewhere: last year, a spreadsheet. */
export const planYear = {
  picture: '全年对照',
  show: '显示全年对照',
  hide: '收起',
  months: (month: number) => `${month}月`,
  undated: '未定',
  planned: '计划',
  held: '开展',
  cumulative: '累计学时',
  sum: (lines: number, planned: string, times: number, held: string) =>
    `计划 ${lines} 个专题 ${planned} 学时，已开展 ${times} 次 ${held} 学时`,
  lateSum: (count: number) => `，${count} 个过期未开展`,
  curve: (planned: string, held: string) => `累计学时：虚线是计划，共 ${planned}；实线是已开展，共 ${held}`,
  lineMark: (number: number, theme: string, when: string, state: string) =>
    `专题 ${number} ${theme}，${when || '日期未定'}，${state}`,
  activityMark: (number: number | null, theme: string, day: string, hours: string, isHeld: boolean) =>
    `${number === null ? '计划外活动' : `专题 ${number} 的活动`} ${theme}，${day}，${hours} 学时，${isHeld ? '已开展' : '已安排'}`,
  legend: {
    planned: '计划的专题',
    late: '过期未开展',
    held: '已开展（数字是专题序号，“外”是计划外）',
    scheduled: '已安排未开展',
  },
  outside: '外',

  back: '返回计划',
  copy: {
    title: (from: number, to: number) => `从 ${from} 年度复制到 ${to} 年度`,
    from: '复制哪一年',
    next: '日期已换到今年同一周的同一个星期几；勾选要用的，再复制。复制后都能改。',
    nothing: (year: number) => `${year} 年度以前没有计划可以复制`,
    nothingNext: '可以新增专题，或从 Excel 粘贴。',
    parts: '正文各部分',
    lines: '研修专题',
    replaces: '今年已填，勾选后会换成这段',
    isThere: '今年已有同名专题',
    was: '去年时间',
    now: '今年时间',
    take: (what: string) => `复制“${what}”`,
    tick: '选',
    all: '全选',
    none: '全不选',
    run: (parts: number, lines: number) =>
      `复制勾选的 ${[lines > 0 && `${lines} 个专题`, parts > 0 && `${parts} 段正文`].filter(Boolean).join('和 ')}`,
    runNothing: '请先勾选要复制的',
  },
  paste: {
    title: '从 Excel 粘贴专题',
    field: '粘贴在这里',
    hint: '在 Excel 里选中表格（可带表头），按 Ctrl+C，再到这里按 Ctrl+V',
    next: '有表头按表头认，没有表头按内容和位置认；认错的列可以改。',
    read: '读取这些行',
    mapping: '各列是什么',
    columnOf: (at: number) => `第 ${at} 列`,
    unused: '不取',
    order: '序号（不取）',
    rows: '将新增的专题',
    row: '行',
    doubts: '请核对',
    skipped: '没有取的行',
    reasons: { 'no-theme': '没有主题', total: '是合计行', 'theme-too-long': '主题太长' },
    reason: doubts,
    cell: (row: number, field: string, shown: string, why: string) =>
      `第 ${row} 行 ${field}“${shown}”：${why}`,
    line: (row: number, why: string) => `第 ${row} 行：${why}`,
    isThere: '计划里已有同名专题',
    take: (row: number, theme: string) => `新增第 ${row} 行“${theme}”`,
    run: (lines: number) => `新增勾选的 ${lines} 个专题`,
    nothing: '没有认出专题',
    nothingNext: '请确认有“主题”一列；没有表头时，可在上面选定哪一列是主题。',
    clear: '清空重贴',
  },
}
