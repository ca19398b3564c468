import type { activityCalendar as zh } from '../../zh/activity/activity-calendar.ts'

export const activityCalendar: typeof zh = {
  label: 'Calendar of activities',
  month: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  today: 'Today',
  before: 'Month before',
  after: 'Month after',
  keys: 'Arrow keys move by day, PageUp and PageDown by month, Enter opens or makes',
  planned: 'Planned',
  plannedLong: 'Planned for this day',
  hold: 'Hold this topic',
  more: (count) => `${count} more`,
  nothing: 'Nothing on this day.',
}
