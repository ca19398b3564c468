import { meeting, type SampleMeeting } from './sample-meeting.ts'

/** A topic of its plan for the year. */
export interface SampleTopic extends SampleMeeting {
  /** 1 to 12. */
  readonly month: number
  readonly when: string
  readonly content: string
  readonly hours: string
}

type Line = readonly [
  month: number,
  week: number,
  theme: string,
  content: string,
  form: string,
  host: string,
  place: string,
]

const LINES: readonly Line[] = [
  [3, 2, '读懂新课标：从教学目标到课堂任务', '对照课标写一份课时目标', '专题讲座', '王晓梅', '多功能教室'],
  [3, 4, '语文单元整体备课', '三年级下册第二单元', '集体备课', '郑春花', '会议室'],
  [4, 2, '数学单元整体备课', '四年级下册“三角形”', '集体备课', '陈建业', '会议室'],
  [4, 4, '一课三磨：随堂听课与评课', '同一节课备三次、上三次', '听课评课', '赵志远', '录播教室'],
  [5, 1, '作业设计：少而精、分层次', '每位教师交一份分层作业', '课题研究', '马玉兰', '会议室'],
  [5, 3, '读书交流：《给教师的建议》', '每人说一处用到课堂的地方', '读书交流', '刘秀琴', '图书室'],
  [6, 1, '学困生转化案例研讨', '三个年级各讲一个案例', '课题研究', '宋佳宁', '会议室'],
  [9, 2, '新学期集体备课', '按年级组过一遍教材', '集体备课', '王晓梅', '多功能教室'],
  [9, 4, '智慧教育平台的课堂应用', '找课、备课、布置作业', '网络研修', '吴小军', '计算机教室'],
  [10, 3, '同课异构：两位教师上同一课', '语文《秋天的雨》', '听课评课', '高永强', '录播教室'],
  [11, 2, '课堂提问的技巧', '记录一节课的提问并分类', '专题讲座', '周海燕', '多功能教室'],
  [12, 1, '年度课题小结与成果展示', '每组展示一项成果', '课题研究', '赵志远', '多功能教室'],
]

export const SAMPLE_TOPICS: readonly SampleTopic[] = LINES.map(
  ([month, week, theme, content, form, host, place]) => ({
    ...meeting(theme, form, host, place),
    month,
    when: `${month} 月第 ${week} 周`,
    content,
    hours: '2',
  }),
)

/** Meetings that no topic of the plan asked for. */
export const SAMPLE_EXTRA: readonly SampleMeeting[] = [
  meeting('期末复习课研讨', '听课评课', '陈建业', '会议室'),
  meeting('班主任工作交流', '读书交流', '韩梅', '会议室'),
  meeting('安全教育进课堂', '专题讲座', '唐志刚', '多功能教室'),
]

export const SAMPLE_GOAL =
  '围绕“把课上好、把作业设计好”，每位教师一年参加不少于 10 次校本研修，每组形成一项可用的成果。'
export const SAMPLE_MEASURES =
  '隔周三下午集中研修；活动做到有主题、有措施、有记载、有总结、有评估；外出学习的教师返校后两周内分享。'
