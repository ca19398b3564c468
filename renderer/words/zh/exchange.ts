import type { ExchangeReport, PackageLine } from '../../../shared/contract/host-values.ts'

const trust: Record<ExchangeReport['trust'], string> = {
  none: '本机未登记',
  requested: '等待县里答复',
  answered: '等待核对',
  enrolled: '已登记',
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

  numbersPart: '本机内容到县里的情况',
  numbers: {
    written: '已写',
    accepted: '县里已收到',
    waiting: '县里待处理',
    setAside: '县里搁置',
    onTheWay: '在路上',
    notPacked: '未打包',
    received: '已收入别处来的',
  },
  numbersHint: {
    written: '本机办过的每一步算一条',
    accepted: '县里已确认收到',
    waiting: '县里收到了，还在等别的内容',
    setAside: '县里收到了，没有采用',
    onTheWay: '已打包，县里还没有答复',
    notPacked: '还没有写进数据包',
    received: '从县里和本校其他电脑收到',
  },
  items: (count: number) => `${count} 条`,
  lastAnswer: (time: string) => `县里最近一次答复：${time}`,
  noAnswerYet: '还没有收到过县里的答复。',

  sendPart: '送出',
  folderOfPackages: '数据包所在的 U 盘或文件夹',
  write: '写出数据包',
  written: (operations: number, file: string) =>
    `已写好并核对过：${operations} 条，文件 ${file}。可以拔出 U 盘。`,
  sync: '立即送出',
  syncHint: (address: string) => `从网上送到 ${address}，并取回县里的答复。`,
  syncNone: '没有填县里的网址；用 U 盘也一样。',
  notEnrolled: '登记完成后才能送出和收入。',

  readPart: '收入',
  read: '读入数据包',
  readFile: '选一个数据包文件',
  nothingFound: '这里没有找到数据包，没有收入任何内容。请确认 U 盘插好、路径没有写错。',
  nothingCame: '已送出；县里没有要发回的内容。',
  results: '结果',
  file: '文件',
  taken: (fresh: number, known: number) =>
    fresh === 0 ? `没有新内容（${known} 条以前已收到）` : `收入 ${fresh} 条新内容，${known} 条以前已收到`,

  packagesPart: '数据包记录',
  noPackages: '还没有写出或读入过数据包。',
  columns: { at: '时间', direction: '方向', by: '方式', operations: '条数', file: '文件' },
  direction,
  by,
  working: '正在办理…',
}
