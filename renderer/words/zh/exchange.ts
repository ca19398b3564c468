import type { ExchangeReport, PackageLine } from '../../../shared/contract/host-values.ts'
import { BOOK_NAMES } from '../../../shared/domain/books/books.ts'
import type { SchoolKind } from '../../../shared/domain/kinds/kinds.ts'

const trust: Record<ExchangeReport['trust'], string> = {
  none: '本机未登记',
  requested: '等待县里答复',
  answered: '等待核对',
  enrolled: '已登记',
}

type Part = 'accepted' | 'waiting' | 'setAside' | 'onTheWay' | 'notPacked'

const numbers: Record<Part, string> = {
  accepted: '县里已收到',
  waiting: '待处理',
  setAside: '县里搁置',
  onTheWay: '在路上',
  notPacked: '未打包',
}

/** What a word of the picture means, and what to do about it. */
const hints: Record<Part, string> = {
  accepted: '县里已确认收到，不用再管。',
  waiting: '前面有内容损坏或缺失，这些要等它补齐；补齐后自动接上。',
  setAside: '县里收到了，但没有采用；理由可以点右上角看。',
  onTheWay: '已写进数据包或已送出，县里还没有答复。带到县里，或再送一次都可以，不会重复。',
  notPacked: '只在这台电脑上。请写到 U 盘，或立即送出。',
}

/** What a record is, by its kind. */
const kinds: Readonly<Record<SchoolKind, string>> = {
  person: '教师',
  school: '学校信息',
  user: '账号',
  plan: '年度计划',
  'plan-line': '计划专题',
  'personal-plan': '个人计划',
  'personal-plan-line': '个人计划条目',
  activity: '活动',
  attendance: '考勤',
  guest: '外来人员',
  claim: '学时申报',
  'claim-line': '申报的活动',
  project: '培训',
  result: '培训成绩',
  presenter: '主讲',
  ...BOOK_NAMES,
  correction: '更正申请',
  attachment: '照片和附件',
  'school-decision': '办理步骤',
  'same-person': '合并教师',
  'same-person-end': '拆开教师',
  'different-persons': '核对不是同一人',
  'different-persons-end': '重新核对同一人',
  'school-paper': '证明和证书',
  'paper-print': '打印记录',
  reminder: '提醒',
  'reminder-done': '办完的提醒',
  disclosure: '查看完整号码的记录',
  'case-decision': '待处理的决定',
  'case-decision-end': '收回待处理的决定',
}

const direction: Record<PackageLine['direction'], string> = { written: '写出', read: '读入' }
const by: Record<PackageLine['by'], string> = { folder: 'U 盘或文件夹', http: '网络' }

export const exchange = {
  title: '交换',
  device: (name: string) => `本机：${name}`,
  trustPart: '登记',
  trustNow: (state: string) => `登记：${state}`,
  trust,
  way: { none: '申请登记', requested: '县里答复', answered: '两边核对', enrolled: '登记完成' },
  trustText: {
    none: '登记后才能和县里交换。没有登记也可以照常工作，以后不用重新录入。',
    requested: '申请已写好。请把申请文件交给县里，或等县里从网上收到。县里打电话核对时，请念下面这组词。',
    answered: '县里的答复到了。请在电话里两边核对：先念给县里听，再把县里念的词填上。',
  },
  enrolledAt: (county: string) => `已在${county}登记，可以交换。`,
  folderHint: '如 E:\\ 或 /media/usb',
  county: '县里的网址',
  countyHint: '如 https://peixun.example.gov.cn',
  request: '生成登记申请',
  requestFolder: '申请文件存到（U 盘或文件夹）',
  requestEither: '文件夹和网址至少填一个。',
  ours: '请念给县里听',
  countys: '县里念的词',
  countysHint: '五个词，中间可以空格',
  countyNumber: '请拨打县里公布的电话，不要用来电号码。',
  confirm: '核对无误，完成登记',
  answerFile: '打开县里的答复文件',
  answerAsk: '到网上取答复',
  again: '重新生成申请',
  noAnswer: '县里还没有答复，请过些时候再取。',

  picture: (written: number) => `本机办过的 ${written} 条，到县里的情况`,
  numbers,
  hints,
  part: (name: string, count: number) => `${name} ${count} 条`,
  partOf: (name: string, count: number, hint: string) => `${name} ${count} 条：${hint}`,
  sum: (written: number, parts: string) => `本机办过的每一步算一条，共 ${written} 条 = ${parts}。`,
  nothingWritten: '这台电脑还没有办过什么，没有要送的。',
  plus: ' + ',
  held: '看是哪些、为什么',
  received: (count: number) => `另有从县里和本校其他电脑收到的 ${count} 条。`,
  lastAnswer: (time: string) => `县里最近一次答复：${time}`,
  noAnswerYet: '还没有收到过县里的答复。',

  others: '本校其他电脑',
  other: (number: number | null, key: string) =>
    number === null ? `另一台电脑（${key}）` : `登记号 ${number} 的电脑`,
  otherNone: '还没有收到它的内容。',
  otherWork: (held: number, day: string) => `收到它的 ${held} 条，最近一条是 ${day} 写的`,
  otherAccepted: (count: number) => `县里已收到 ${count} 条`,
  otherSetAside: (count: number) => `县里搁置 ${count} 条`,
  otherUnanswered: (count: number) => `县里还没有答复 ${count} 条`,
  otherAll: '县里都已收到',
  otherHint: '只说这台电脑知道的：那边后来办的，要等它的数据包到了才看得到。',

  carry: '送出和收入',
  folderOfPackages: '数据包所在的 U 盘或文件夹',
  folderFirst: '请先选好 U 盘或文件夹。',
  writeCard: '写到 U 盘',
  writeText: (count: number) => `把 ${count} 条写进一个数据包，带到县里。`,
  writeAgain: (count: number) => `没有新内容；再写一份，会把在路上的 ${count} 条再带上，不会重复。`,
  writeNothing: '没有新内容要写；也可以写一份去取县里的回件。',
  write: '写出数据包',
  writing: '正在写到 U 盘',
  writtenTitle: '写好了，已从 U 盘读回来核对过。可以拔出 U 盘。',
  writtenCount: (operations: number) =>
    operations === 0 ? '没有新内容，只报告本机收到了哪里。' : `给县里 ${operations} 条。`,
  writtenFile: (name: string) => `文件 YANXIUBU/${name}`,
  writtenPeers: (name: string) => `给本校其他电脑的文件 YANXIUBU/${name}`,
  writtenNext:
    '下一步：把 U 盘带到县里读入。县里的回件会写回同一个 U 盘；拿回来插上，点“读入数据包”。在县里答复以前，这些内容算“在路上”。',
  writtenNextEmpty: '下一步：可以带到县里，取回县里的回件；没有急事也可以等办了新内容再带。',
  readCard: '读县里的回件',
  readText: '把 U 盘上县里和本校其他电脑给的数据包收进来。',
  read: '读入数据包',
  reading: '正在读 U 盘上的数据包',
  readFile: '选一个数据包文件',
  syncCard: '立即送出',
  sync: '立即送出',
  syncing: '正在与县里交换',
  syncWaits: '都送到了，等县里答复…',
  syncHint: (address: string) => `从网上送到 ${address}，并取回县里的答复。`,
  syncNone: '没有填县里的网址；用 U 盘也一样。',
  address: '县里的网址',
  addressType: '填县里的网址',
  addressChange: '改网址',
  addressKeep: '保存网址',
  addressLeave: '不改了',
  lineDown: '现在连不上县里，用 U 盘也一样。',
  lineDownText: '内容都在本机，没有丢，也没有重复。线路好了再点一次“立即送出”就行。',
  notEnrolled: '登记完成后才能送出和收入。',
  keepersOnly: '送出和收入由专管员或校长办理。',

  nothingFound: '这里没有找到给本机的数据包，没有收入任何内容。请确认 U 盘插好、路径没有写错。',
  nothingCame: '已送出；县里没有要发回的内容。',
  sentTitle: (count: number) =>
    count === 0 ? '县里已答复，没有新内容要送。' : `已送出 ${count} 条，县里已收到。`,
  readTitle: (files: number, repeats: number) =>
    `读了 ${files} 个数据包${repeats === 0 ? '' : `；另有 ${repeats} 个以前读过，没有新内容`}。`,
  allRepeats: (repeats: number) => `这里的 ${repeats} 个数据包以前都读过，没有新内容。`,
  refusedTitle: (refused: number, files: number) =>
    refused === files ? `${files} 个文件都没有收入。` : `${files} 个文件里有 ${refused} 个没有收入。`,
  results: '结果',
  file: '文件',
  isTaken: '收入',
  isRefused: '没有收入',
  taken: (fresh: number, known: number) =>
    fresh === 0
      ? known === 0
        ? '没有新内容，只是县里的答复'
        : `没有新内容，${known} 条以前已收到`
      : known === 0
        ? `收入 ${fresh} 条新内容`
        : `收入 ${fresh} 条新内容，${known} 条以前已收到`,

  came: '收到了什么',
  cameNothing: '没有要您办的新内容。',
  decided: {
    file: (name: string, number: string) => `${name}：县里已备案${number === '' ? '' : `，备案号 ${number}`}`,
    return: (name: string, opinion: string) =>
      `${name}：县里退回${opinion === '' ? '' : `，意见“${opinion}”`}`,
    review: (name: string) => `${name}：县里已审核，等待认定`,
    recognise: (name: string) => `${name}：县里已认定`,
  },
  recognised: (persons: number, entries: number) => `${persons} 人的 ${entries} 项学分已认定`,
  schemes: (count: number) => `学分方案有 ${count} 个新版本`,
  controls: '县里对已送出的内容作了处理（搁置或恢复）',
  recordsCame: (parts: string) => `从本校其他电脑收到：${parts}`,
  recordsOf: (kind: string, count: number) => `${kind} ${count}`,
  listComma: '、',
  listSemicolon: '；',
  goPlan: '看计划',
  goClaims: '看申报',
  goCredits: '看学分',
  goTraining: '看更正',
  goScheme: '看方案',
  goHeld: '看是哪些',
  documentOf: (kind: string, name: string) => (name === '' ? kind : `${kind}“${name}”`),

  heldTitle: '没有采用和等待处理的',
  heldText:
    '这些内容都还在，只是现在不起作用。县里恢复，或缺的部分到了，会自动接上；不清楚的，请打电话问县里。',
  heldBack: '回到交换',
  heldNone: '没有搁置的，也没有在等的',
  heldNoneNext: '本机的内容都在正常使用。',
  heldCount: (shown: number, total: number) =>
    shown === total ? `${total} 条` : `${total} 条，列出最近 ${shown} 条`,
  heldColumns: { at: '写于', act: '办的事', records: '内容', who: '经办人', why: '为什么' },
  heldFrom: { here: '', 'other-pc': '（另一台电脑）' },
  heldWhy: {
    'set-aside': (reason: string) => `县里搁置，理由：${reason}`,
    cut: (reason: string) => `县里只采用到前面一处，理由：${reason}`,
    revoked: (reason: string) => `写它的电脑已被县里停用${reason === '' ? '' : `，理由：${reason}`}`,
    'too-many-names': () => '一处改动声称替换了过多的内容，不是正常写出来的；已原样留存，不采用',
    'beyond-reading': () => '本程序读不懂这一条；已原样留存，程序升级后自动接上',
    'missing-before': () => '前面的内容损坏或还没有到，补齐后自动接上',
  },
  andMore: (count: number) => `等 ${count} 处`,
  kinds,

  packagesPart: '数据包记录',
  packageCount: (count: number) => `${count} 个`,
  noPackages: '还没有写出或读入过数据包。',
  columns: { at: '时间', direction: '方向', by: '方式', operations: '条数', file: '文件' },
  direction,
  by,
  working: '正在办理…',
}
