/** The calendar of activities. */
export const activityCalendar = {
  label: '活动日历',
  month: (year: number, month: number) => `${year} 年 ${month} 月`,
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  today: '今天',
  before: '上个月',
  after: '下个月',
  keys: '方向键换日，PageUp、PageDown 换月，回车打开或新建',
  planned: '计划',
  plannedLong: '计划在这一天',
  hold: '开展这个主题',
  more: (count: number) => `还有 ${count} 项`,
  nothing: '这一天没有活动。',
}
