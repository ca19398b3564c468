import type { Refusal, RefusalKind } from '../../../shared/base/refusal.ts'

export type RefusalFacts = NonNullable<Refusal['facts']>
export type RefusalWords = Record<RefusalKind, (facts: RefusalFacts) => string>

/** What happened, that the work is safe (or what is not), what to do next. */
export const refusals: RefusalWords = {
  required: () => '还有必填项没有填。已填的内容都在，请补上标出的一项后再保存。',
  'school-code-missing': () =>
    '学校标识码还没有填，证明编号要用它。请先在“设置”里填上（教学点没有标识码的，填县里认可的内部编号），再来打印；其他内容都在。',
  'not-allowed': () => '您的身份不能做这一步，没有改动任何内容。请由专管员或校长登录后办理。',
  'value-refused': () => '有一项内容不合规定，没有保存。已填的内容都在，请改正标出的一项后再保存。',
  'pin-wrong': ({ left }) =>
    left === undefined
      ? 'PIN 码不对，没有登录。请重新输入；忘记了请点“忘记 PIN 码”。'
      : `PIN 码不对，没有登录。还可以试 ${left} 次；忘记了请点“忘记 PIN 码”。`,
  'pin-locked': ({ seconds }) =>
    seconds === undefined
      ? 'PIN 码输错次数太多，暂时不能登录。数据没有变化，请稍后再试，或请另一位专管员、校长重设。'
      : `PIN 码输错次数太多，请等 ${seconds} 秒后再试。数据没有变化；也可请另一位专管员、校长重设。`,
  'pin-too-short': ({ least }) => `PIN 码太短，没有保存。请至少用 ${least ?? 4} 位数字。`,
  'not-signed-in': () => '现在没有人登录，这一步没有保存。请先登录，再做一次。',
  'already-started': () => '这台电脑已经建好学校，没有重复建立。请直接登录。',
  'document-unsigned': () => '校长还没有签发，不能报送。内容已保存，请先由校长登录签发。',
  'document-has-two-values': () => '有的内容两处填得不一样，还不能往下办。两边的内容都在，请先选定用哪一个。',
  'nothing-to-do': () => '没有需要办的内容，数据没有变化。',
  'sheet-empty': () => '这张表里没有内容，没有导入。请确认选对了文件和工作表。',
  'sheet-not-a-spreadsheet': () => '这个文件不是电子表格，没有导入。请选 .xlsx、.xls 或 .csv 文件。',
  'sheet-encrypted': () => '这个表格加了密码，打不开，没有导入。请在表格软件里去掉密码，另存后再选。',
  'sheet-too-large': () => '文件太大，没有导入。请只留花名册一张表，另存后再选。',
  'sheet-bomb': () => '这个文件展开后大得不正常，为安全没有打开。请在表格软件里把花名册复制到新文件后再选。',
  'sheet-no-header': () => '没有找到表头，没有导入。表头一行要有“姓名”和至少另一列，例如“性别”“身份证号”。',
  'sheet-no-names': () => '表头下面没有人员，没有导入。请确认选对了工作表。',
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
  'disk-full': () =>
    '电脑磁盘满了，这一步没有保存；以前保存的都在，填的内容还在屏幕上。请清出一些空间后再点保存。',
  'disk-read-only': () =>
    '数据文件夹不能写入，这一步没有保存；以前保存的都在。请检查文件夹的权限后再点保存。',
  'disk-error': () =>
    '磁盘读写出错，这一步没有保存；以前保存的都在。请再试一次；仍不行请先备份，再换一块磁盘。',
  'data-damaged': () =>
    '数据文件有一处损坏：现在可以查看，不能改动。请用备份、另一台电脑或 U 盘补回缺少的部分。',
  'data-newer': () => '数据是较新版本写的，没有打开，内容没有动。请升级本程序后再打开。',
  'second-instance': () => '研修簿已经在这台电脑上打开了，请用已打开的窗口。数据没有变化。',
  'port-taken': ({ port }) =>
    `端口 ${port ?? ''} 被别的程序占用，研修簿没有打开；数据没有变化。请关掉那个程序后再打开。`,
  'county-unreachable': () => '现在连不上县里，内容都在本机。可以稍后再试，或改用 U 盘。',
  'county-refused': () => '县里没有收下，内容都在本机。请打电话向县里问明原因。',
  'stick-gone': () => 'U 盘被拔出或断开了，没有写完；本机内容都在。请插好 U 盘再写一次。',
  'county-full': () => '县里的服务器满了，没有收下；内容都在本机。请通知县里，稍后再送。',
}
