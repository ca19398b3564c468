/** What the sample school meets about, and what came of it. */
export interface SampleMeeting {
  readonly theme: string
  readonly form: string
  readonly host: string
  readonly place: string
  readonly problem: string
  readonly course: string
  readonly measures: string
  readonly summary: string
}

export function meeting(theme: string, form: string, host: string, place: string): SampleMeeting {
  return { theme, form, host, place, ...(RECORDS[form] ?? RECORDS.专题讲座!)(host, theme) }
}

type Told = Pick<SampleMeeting, 'problem' | 'course' | 'measures' | 'summary'>

/** What such a meeting usually brings, by its form. */
const RECORDS: Readonly<Record<string, (host: string, theme: string) => Told>> = {
  专题讲座: (host, theme) => ({
    problem: `围绕“${theme}”，大家平时说得多、做得少，缺少可以照着做的例子。`,
    course: `${host}用四十分钟讲解并举课例，随后分组讨论，每组推一人发言。`,
    measures: '每位教师选一节课试用，下次活动带课堂记录来交流。',
    summary: '例子具体，听得懂、用得上；讨论时间略短，下次分组再细一些。',
  }),
  集体备课: (host) => ({
    problem: '各班进度和要求不一，重点难点的处理差别大。',
    course: `${host}先说教材，各年级组逐课讨论目标、任务和作业，当场改好教案。`,
    measures: '共用一份教案，各班按学情调整；教研组长一周后听课看落实。',
    summary: '形成单元教案一份，统一了课时和作业量。',
  }),
  听课评课: (host) => ({
    problem: '课堂上教师讲得多，学生说和做的时间不够。',
    course: `先听课，再由${host}主持评课，每人说一处亮点、一条建议。`,
    measures: '上课教师按建议改教案再上一次，听课教师各在自己班试一处。',
    summary: '建议集中在提问和任务设计上，第二次上课学生发言明显多了。',
  }),
  课题研究: (host) => ({
    problem: '作业和辅导一刀切，基础弱的学生跟不上。',
    course: `${host}介绍做法，三个年级各讲一个案例，大家一起分析原因。`,
    measures: '各年级定两名学生跟踪一个月，每周记一次。',
    summary: '明确了分层的办法，案例整理成册供全校参考。',
  }),
  读书交流: (host) => ({
    problem: '读过的书很少用到自己的课堂和班级里。',
    course: `${host}主持，每人用三分钟讲一处书里的做法和自己的尝试。`,
    measures: '每人选一条坚持做一个月，写一页记录。',
    summary: '交流真切，选出五条好做法贴在办公室。',
  }),
  网络研修: (host) => ({
    problem: '平台资源多，找课和布置作业不熟练。',
    course: `${host}现场演示，教师逐台上机操作，一对一帮助不熟练的同事。`,
    measures: '每周至少用平台备一节课，问题发到教研组由专人解答。',
    summary: '全员完成一次备课和一次作业布置，操作要点整理成一页纸。',
  }),
}
