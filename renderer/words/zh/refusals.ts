import type { Refusal, RefusalKind } from '../../../shared/base/refusal.ts'
import { bookOf } from '../../../shared/domain/books/books.ts'
import type { DocumentStep } from '../../../shared/domain/documents/step-rule.ts'
import { plan } from './plan/plan.ts'

export type RefusalFacts = NonNullable<Refusal['facts']>
export type RefusalWords = Record<RefusalKind, (facts: RefusalFacts) => string>

/** What happened, that the work is safe (or what is not), what to do next. */
export const refusals: RefusalWords = {
  required: () => '还有必填项没有填。已填的内容都在，请补上标出的一项后再保存。',
  'school-code-missing': () =>
    '学校标识码还没有填，证明编号要用它。请先在“设置”里填上（教学点没有标识码的，填县里认可的内部编号），再来打印；其他内容都在。',
  'paper-not-kept': () =>
    '这份纸的原件不在这台电脑上（可能是在另一台电脑上打印的），没有补打。请到打印它的电脑上补打，或重新打印一份。',
  'nobody-finished': () =>
    '这个项目还没有人考核合格，没有可以打印的结业证书。请先在“培训”里登记成绩；别的内容都在。',
  'sample-school': () =>
    '这是示例学校，只在这台电脑上，不能登记也不能送出。离开示例学校后，在本校里就可以办。',
  'scheme-missing': () =>
    '学校还没有选定学分方案，算不出学分。请先在“设置”里选定方案，再来这里；其他内容都在。',
  'not-allowed': () => '您的身份不能做这一步，没有改动任何内容。请由专管员或校长登录后办理。',
  'page-not-yours': ({ why }) => NOT_YOURS[why === 'other' ? 'page' : (why ?? '')] ?? NOT_YOURS.page!,
  'plan-not-yours': ({ why }) => NOT_YOURS[why ?? ''] ?? NOT_YOURS.other!,
  'account-person-taken': () =>
    '这位教师已经有一个在用的账号，没有保存。一人只用一个账号：请改选别人，或先把另一个账号停用。',
  'account-person-gone': () => '这位教师已不在名册里，没有保存；账号还和原来一样。请从名册里另选一位。',
  'page-refused': ({ kind, check }) =>
    `${bookOf(String(kind))?.checks[String(check)]?.sentence ?? '这一页有内容互相矛盾。'}没有保存，已填的内容都在。`,
  'value-refused': () => '有一项内容不合规定，没有保存。已填的内容都在，请改正标出的一项后再保存。',
  'pin-wrong': ({ left, step }) =>
    step !== undefined
      ? 'PIN 码不对，这一步没有办。内容都在，请重新输入；忘记了请在“设置”里重定。'
      : left === undefined
        ? 'PIN 码不对，没有登录。请重新输入；忘记了请点“忘记 PIN 码”。'
        : `PIN 码不对，没有登录。还可以试 ${left} 次；忘记了请点“忘记 PIN 码”。`,
  'pin-locked': ({ seconds }) =>
    seconds === undefined
      ? 'PIN 码输错次数太多，暂时不能登录。数据没有变化，请稍后再试，或请另一位专管员、校长重设。'
      : `PIN 码输错次数太多，请等 ${seconds} 秒后再试。数据没有变化；也可请另一位专管员、校长重设。`,
  'pin-too-short': ({ least }) => `PIN 码太短，没有保存。请至少用 ${least ?? 4} 位数字。`,
  'not-signed-in': () => '现在没有人登录，这一步没有保存。请先登录，再做一次。',
  'already-started': () => '这台电脑已经建好学校，没有重复建立。请直接登录。',
  'step-not-in-chain': () => '这份材料的办理流程里没有这一步（学分申报按方案规定的流程办理），没有写入。',
  'document-unsigned': () => '校长还没有签发，不能报送。内容已保存，请先由校长登录签发。',
  'document-unreviewed': () =>
    '这份申报还没有审核，或审核之后内容又变了，没有认定。请先由方案规定的部门审核。',
  'step-out-of-turn': ({ now }) =>
    `这份材料现在的状态是“${plan.steps[now as DocumentStep] ?? now}”，这一步现在不能办，没有写入。请看一下它到了哪一步再办；已经报送的要改，请先撤回。`,
  'document-changed': () => '您打开之后，这份材料又有人办过，没有写入。请看一下它现在的状态，再办一次。',
  'document-has-two-values': () => '有的内容两处填得不一样，还不能往下办。两边的内容都在，请先选定用哪一个。',
  'nothing-to-do': () => '没有需要办的内容，数据没有变化。',
  'sheet-empty': () => '这张表里没有内容，没有导入。请确认选对了文件和工作表。',
  'sheet-not-a-spreadsheet': () => '这个文件不是电子表格，没有导入。请选 .xlsx、.xls 或 .csv 文件。',
  'sheet-encrypted': () => '这个表格加了密码，打不开，没有导入。请在表格软件里去掉密码，另存后再选。',
  'sheet-too-large': ({ why }) =>
    why === 'people'
      ? '一次导入的内容太多，没有导入任何内容。请少勾一些学校或人员，分几次导入。'
      : '文件太大，没有导入。请只留花名册一张表，另存后再选。',
  'sheet-bomb': () => '这个文件展开后大得不正常，为安全没有打开。请在表格软件里把花名册复制到新文件后再选。',
  'sheet-no-header': () => '没有找到表头，没有导入。表头一行要有“姓名”和至少另一列，例如“性别”“身份证号”。',
  'sheet-no-results': () =>
    '没有找到成绩表的表头，没有导入。表头一行要有“姓名”和“等次”“总评”“出勤率”“学时”中的至少一列。',
  'sheet-no-names': () => '表头下面没有人员，没有导入。请确认选对了工作表。',
  'reading-cancelled': () => '已停止读取，没有导入任何内容；文件没有改动。可以再选一次文件。',
  'work-cancelled': ({ task }) =>
    CANCELLED[task ?? ''] ?? '已停下，没有做完的部分没有留下；以前保存的都在。可以随时再做。',
  'work-running': () => '这件事正在办，没有重复开始。请等它办完，或者先点“取消”。',
  'table-too-large': () => '表太大，没有导出，数据没有变化。请先用筛选缩小范围，再分几次导出。',
  'attachment-missing': () =>
    '这张图片或文件不在这台电脑上，或者已经损坏，打不开；别的内容都在。请到存它的那台电脑上看，或重新添加一次。',
  'attachment-too-large': ({ file }) =>
    `${file === undefined ? '图片' : `“${file}”`}超过 10 MB，没有添加；其他内容都在。请先缩小图片再添加。`,
  'attachment-not-a-picture': ({ file }) =>
    `${file === undefined ? '这个文件' : `“${file}”`}不是能用的图片，没有添加；其他内容都在。请选 JPG、PNG 或 WebP 图片。`,
  'package-size': () => '数据包的大小不对，没有收入任何内容。请让对方重新拷一份。',
  'package-magic': () => '这个文件不是研修簿的数据包，没有收入。请选扩展名为 .yxb 的文件。',
  'package-header': () => '数据包的封面读不出来，没有收入任何内容。请让对方重新拷一份。',
  'package-version': () => '数据包是较新版本写的，没有收入，原文件没有动。请先升级本程序。',
  'package-chain': () => '数据包不是本县教育局认可的电脑写的，没有收入。请打电话向县里核实。',
  'package-revoked': () => '写这个数据包的电脑已被县里停用，没有收入。请打电话向县里核实。',
  'package-signature': () => '数据包的签名不符，可能被改过，没有收入任何内容。请让对方重新拷一份。',
  'package-body': () => '数据包有损坏，没有收入任何内容。请重新拷一份；仍不行请让对方重新生成。',
  'package-recipient': () => '这个数据包不是给本校的，没有收入。请把它交给收件的单位。',
  'package-decryption': () => '数据包打不开，没有收入任何内容。请让对方重新生成一份。',
  'package-counts': () => '数据包里的条数和封面不一致，没有收入任何内容。请让对方重新生成一份。',
  'package-operation': () => '数据包里有一条内容不完整，整包没有收入。请让对方重新生成一份。',
  'package-other-county': () => '这个数据包是别的县的，没有收入。请确认拿对了 U 盘。',
  'package-other-school': () => '这个数据包是别的学校的，没有收入。请把它交给那所学校。',
  'package-not-yet-trusted': () =>
    '这台电脑还没有在县里登记好，暂时不能收数据包。文件没有动，请先在“交换”里完成登记。',
  'enrolment-words-differ': () => '两边念的核对词不一样，没有登记。请不要继续，打县里公布的电话重新核对。',
  'enrolment-not-for-this-pc': () => '这份答复是给另一台电脑的，没有登记。请在发出申请的那台电脑上打开。',
  'enrolment-file': () => '这个文件不是登记答复，没有登记。请选县里发回的文件。',
  'draft-not-kept': ({ why }) => UNKEPT[why ?? ''] ?? UNKEPT.other!,
  'disk-full': ({ place, needed, free }) =>
    stickText('disk-full', place, needed, free) ??
    '电脑磁盘满了，这一步没有保存；以前保存的都在，填的内容还在屏幕上。请清出一些空间后再点保存。',
  'disk-read-only': ({ place, needed, free }) =>
    stickText('disk-read-only', place, needed, free) ??
    '数据文件夹不能写入，这一步没有保存；以前保存的都在。请检查文件夹的权限后再点保存。',
  'disk-error': ({ place, needed, free }) =>
    stickText('disk-error', place, needed, free) ??
    '磁盘读写出错，这一步没有保存；以前保存的都在。请再试一次；仍不行请先备份，再换一块磁盘。',
  'data-damaged': () =>
    '数据文件有一处损坏：现在可以查看，不能改动。请用备份、另一台电脑或 U 盘补回缺少的部分。',
  'data-newer': () => '数据是较新版本写的，没有打开，内容没有动。请升级本程序后再打开。',
  'second-instance': () => '研修簿已经在这台电脑上打开了，请用已打开的窗口。数据没有变化。',
  'port-taken': ({ port }) =>
    `端口 ${port ?? ''} 被别的程序占用，研修簿没有打开；数据没有变化。请关掉那个程序后再打开。`,
  'county-unreachable': () => '现在连不上县里，内容都在本机。可以稍后再试，或改用 U 盘。',
  'county-refused': ({ why }) =>
    why
      ? `县里没有收下，说是“${why}”。内容都在本机；不清楚的，请打电话问县里。`
      : '县里没有收下，内容都在本机。请打电话向县里问明原因。',
  'stick-gone': ({ place, needed, free }) =>
    stickText('stick-gone', place, needed, free) ??
    'U 盘被拔出或断开了，没有写完；本机内容都在。请插好 U 盘再写一次。',
  'county-full': () => '县里的服务器满了，没有收下；内容都在本机。请通知县里，稍后再送。',
}

const NOT_YOURS: Readonly<Record<string, string>> = {
  nobody:
    '您的账号还没有对应到名册里的教师，没有保存；填的内容还在。请专管员或校长在“设置”的账号里给您选定，再来保存。',
  gone: '名册里与您的账号对应的教师已经移除，没有保存；填的内容还在。请专管员或校长在名册里恢复，或在“设置”的账号里另选。',
  page: '这一页由本人写，您的账号只能写自己的，没有改动任何内容。要代写的，请由组长、专管员或校长登录后办理。',
  other: '个人计划由本人写，这是别的老师的，没有改动任何内容。要代写的，请由专管员或校长登录后办理。',
}

const UNKEPT: Readonly<Record<string, string>> = {
  'disk-full':
    '电脑磁盘满了：正在填的内容只在屏幕上，还没有留底；以前保存的都在。请先不要关窗口，清出一些空间后接着填，就会照常留底。',
  'disk-read-only':
    '数据文件夹不能写入：正在填的内容只在屏幕上，还没有留底；以前保存的都在。请先不要关窗口，检查文件夹的权限后接着填。',
  'value-refused':
    '正在填的内容太长，只在屏幕上，还没有留底；以前保存的都在。请先保存，或分几处填；在这之前不要关窗口。',
  other: '正在填的内容只在屏幕上，还没有留底；以前保存的都在。请先不要关窗口，填好后点保存。',
}

const CANCELLED: Readonly<Record<string, string>> = {
  'write-package': '已取消，没有写完的文件已从 U 盘上去掉；本机内容和条数都没有变。可以随时再写。',
  'read-packages': '已取消。已经读完的数据包都收好了，没读到的没有动；再读一次会接着收。',
  'sync-now': '已取消，本机内容都在。县里可能已收到一部分，再送一次不会重复。',
}

/** What went wrong on the stick or folder a person chose: this PC's own disk is well, and nothing is lost (PK6). */
function stickText(
  kind: RefusalKind,
  place: string | number | undefined,
  needed: string | number | undefined,
  free: string | number | undefined,
): string | undefined {
  if (place === 'stick-write') {
    const room = needed === undefined ? '' : `：要 ${megabytes(needed)}，只剩 ${megabytes(free)}`
    return {
      'disk-full': `U 盘空间不够${room}。没有写上去，U 盘上原有的文件没有动；本机内容和条数都没有变。请删去 U 盘上不用的文件，或换一个 U 盘再写。`,
      'disk-read-only':
        'U 盘不能写入，没有写上去；本机内容和条数都没有变。请看看 U 盘侧面的写保护开关，或换一个 U 盘（文件夹）再写。',
      'disk-error':
        'U 盘读写出错，没有写成；本机内容和条数都没有变。请拔下重新插好再写一次；仍不行请换一个 U 盘。',
      'stick-gone':
        'U 盘被拔出、断开了，或者路径写错了，没有写成；本机内容和条数都没有变。请插好 U 盘、看看路径，再写一次。',
    }[kind as string]
  }
  if (place === 'stick-read') {
    return {
      'disk-error':
        'U 盘读取出错，这里的内容没有收入；本机内容都在。请拔下重新插好再读一次；仍不行请让县里重新拷一份。',
      'stick-gone':
        'U 盘被拔出、断开了，或者路径写错了，这里的内容没有收入；本机内容都在。请插好 U 盘、看看路径，再读一次。',
    }[kind as string]
  }
  return undefined
}

function megabytes(bytes: string | number | undefined): string {
  return `${Math.ceil(Number(bytes ?? 0) / 1024 / 1024)} MB`
}
