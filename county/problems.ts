import type { Refusal } from '../shared/base/refusal.ts'
import { PROBLEM_TYPE, type Problem } from '../shared/contract/county-http.ts'
import type { CountyRefusal, CountyRefusalKind } from './county-result.ts'

/** Said by the HTTP side alone. */
export type HttpProblemKind =
  | 'not-yet'
  | 'not-found'
  | 'bad-request'
  | 'body-too-large'
  | 'body-too-slow'
  | 'media-type'
  | 'too-many-requests'
  | 'sign-in-failed'
  | 'sign-in-slowed'
  | 'view-unavailable'
  | 'view-in-use'
  | 'fault'

/** Refusals of the school's program that the county's core never gives. */
type SchoolOnly =
  | `sheet-${string}`
  | `pin-${string}`
  | `attachment-${string}`
  | 'table-too-large'
  | 'required'
  | 'reading-cancelled'
  | `work-${string}`
  | 'already-started'
  | 'page-not-yours'
  | 'plan-not-yours'
  | 'account-person-taken'
  | 'account-person-gone'
  | 'school-code-missing'
  | 'scheme-missing'
  | 'sample-school'
  | 'paper-not-kept'
  | 'nobody-finished'
  | 'draft-not-kept'
  | 'document-unsigned'
  | 'package-not-yet-trusted'
  | 'enrolment-not-for-this-pc'
  | 'data-newer'
  | 'second-instance'
  | 'port-taken'
  | 'county-unreachable'
  | 'county-refused'
  | 'county-full'
  | 'stick-gone'

export type ProblemKind = Exclude<CountyRefusalKind, SchoolOnly> | HttpProblemKind

interface Entry {
  readonly status: number
  readonly title: string
}

/** CO3: every way the server says no. A refusal of the core without an entry does not compile. */
export const PROBLEMS: Readonly<Record<ProblemKind, Entry>> = {
  // packages, in the reader's order
  'package-size': no(400, '数据包的大小不对，没有收下。请重新拷一份。'),
  'package-magic': no(400, '这不是研修簿的数据包，没有收下。'),
  'package-header': no(400, '数据包的封面读不出来，没有收下。请重新拷一份。'),
  'package-version': no(400, '数据包是较新版本写的，没有收下。县里请先升级。'),
  'package-chain': no(403, '写这个数据包的电脑没有在本县登记，没有收下。'),
  'package-revoked': no(403, '写这个数据包的电脑已停用，没有收下。'),
  'package-signature': no(403, '数据包的签名不符，没有收下。'),
  'package-body': no(400, '数据包有损坏，没有收下。请重新拷一份。'),
  'package-recipient': no(400, '这个数据包不是给县里的，没有收下。'),
  'package-decryption': no(400, '数据包打不开，没有收下。请学校重新生成。'),
  'package-counts': no(400, '数据包里的条数和封面不一致，没有收下。请学校重新生成。'),
  'package-operation': no(400, '数据包里有一条内容不完整，整包没有收下。请学校重新生成。'),
  'package-cut': no(400, '数据包没有传完，没有收下。请再送一次。'),
  'county-busy': no(503, '县里正在同时收很多数据包，没有收下。请过几分钟再送。'),
  'package-other-county': no(403, '这个数据包是别的县的，没有收下。'),
  'package-other-school': no(403, '这个数据包里有别的学校的内容，没有收下。请打电话向学校核实。'),
  // enrolment
  'enrolment-file': no(400, '这不是登记申请，没有收下。'),
  'enrolment-words-differ': no(409, '核对词不一样，没有登记。请重新打电话核对。'),
  'request-unknown': no(404, '没有这份登记申请，或已经办过。'),
  'school-unknown': no(404, '没有这所学校。'),
  'school-code-taken': no(409, '这个学校代码已经有学校在用。请选那所学校再登记。'),
  'school-code-differs': no(409, '申请里的学校代码与所选学校的不同，没有登记。'),
  'school-full': no(409, '这所学校已登记七台电脑，没有再登记。请先停用一台。'),
  'device-unknown': no(404, '没有登记过这台电脑。'),
  'device-elsewhere': no(409, '这台电脑已登记在另一所学校，没有登记。'),
  'nobody-enrolled': no(409, '这所学校没有可用的已登记电脑，没有生成回包。'),
  // books
  'book-unknown': no(404, '学校没有这种记录簿。请另选一种。'),
  'page-unknown': no(404, '这一页还没有收到。等学校下次送来再看。'),
  'list-place-unknown': no(400, '不知道要从哪里往下列，没有列出。请从头看起。'),
  // decisions
  'document-unknown': no(404, '没有这份文件。'),
  'step-not-in-chain': no(409, '这份材料的办理流程里没有这一步（学分申报按方案规定的流程办理），没有办。'),
  'step-out-of-turn': no(409, '这份文件现在不能办这一步：学校还没有报送或已经撤回，或者已经办过。没有办。'),
  'document-unreviewed': no(
    409,
    '按方案的流程，这份申报要先审核才能认定；还没有审核，或审核之后内容又变了。没有认定。',
  ),
  'document-contested': no(409, '对这份文件有两个办理结果，请先处理。'),
  'document-has-two-values': no(409, '有的内容两处填得不一样，不能备案或认定。可退回学校先选定。'),
  'document-waits': no(409, '还有内容没有收齐，暂时不能办理。请等学校再送一次。'),
  'document-changed': no(409, '您打开之后内容变了，没有办理。请重新看过再办。'),
  'number-missing': no(400, '请填备案号。'),
  'opinion-missing': no(400, '退回要写明意见。'),
  'scheme-unknown': no(409, '申报用的学分方案本县没有，不能认定。'),
  'scheme-faulty': no(400, '方案文件有问题，没有发布。请改正后再来。'),
  'scheme-not-rehearsed': no(409, '预演之后情况变了，没有发布。请再看一次预演。'),
  'claim-too-large': no(409, '申报太大，不能一次认定。请退回学校分开申报。'),
  'nothing-to-do': no(409, '没有可以办理的内容。'),
  'operation-unknown': no(404, '没有这一条内容。'),
  'page-refused': no(400, '这一页有内容互相矛盾，没有保存。'),
  'value-refused': no(400, '有一项内容不合规定，没有保存。'),
  // accounts and keys
  'account-name': no(400, '姓名为空、太长或已有人用过，没有保存。'),
  'account-unknown': no(404, '没有这个账号，或已经停用。'),
  'account-own': no(409, '不能停用自己的账号，没有停用。请另一位系统管理员来办。'),
  'password-unfit': no(400, '密码至少八个字符、至多二百个，没有保存。'),
  'password-wrong': no(403, '现在的密码不对，没有改。'),
  'password-slowed': no(429, '试得太多了，请稍后再改。'),
  'root-key-unreadable': no(400, '这不是完整的根密钥（33 个词），没有换。请看是否有错字或漏字。'),
  'root-key-other': no(409, '这不是本县的根密钥，没有换。请换一份。'),
  'not-signed-in': no(401, '请先登录。'),
  'not-allowed': no(403, '您的身份不能办这一项，没有办。要办请找系统管理员。'),
  'sign-in-failed': no(401, '姓名或密码不对。'),
  'sign-in-slowed': no(429, '试得太多了，请稍后再登录。'),
  // weather
  'disk-full': no(507, '县里的服务器磁盘满了，没有收下。请稍后再送。'),
  'disk-read-only': no(503, '县里的服务器不能写入，没有收下。请稍后再送。'),
  'disk-error': no(503, '县里的服务器磁盘出错，没有收下。请稍后再送。'),
  'data-damaged': no(503, '县里的数据有损坏，只能查看。请稍后再送。'),
  'view-unavailable': no(503, '县里的数据库暂时连不上。已收下的不会丢，请稍后再试一次。'),
  'view-in-use': no(
    503,
    '县里的数据库正被另一个县级服务使用，这里没有写入。已收下的不会丢，请联系县里的系统管理员。',
  ),
  // HTTP
  'not-yet': no(404, '县里还没有办理这份申请。请稍后再看。'),
  'not-found': no(404, '没有这个地址。'),
  'bad-request': no(400, '请求的内容不对。'),
  'body-too-slow': no(408, '内容传得太慢，没有收下。请换一条线路，或改用 U 盘。'),
  'body-too-large': no(413, '内容太大，没有收下。'),
  'media-type': no(415, '内容的类型不对，没有收下。'),
  'too-many-requests': no(429, '请求太多，请稍后再试。'),
  fault: no(500, '县里的程序出错了，没有办成。请稍后再试。'),
}

/** A refusal that has no entry is a fault of the program, and said as one. */
export function problemOf(refusal: CountyRefusal): Problem {
  return problem(
    Object.hasOwn(PROBLEMS, refusal.refused) ? (refusal.refused as ProblemKind) : 'fault',
    refusal.facts,
  )
}

export function problem(kind: ProblemKind, facts?: Refusal['facts']): Problem {
  return { type: PROBLEM_TYPE + kind, ...PROBLEMS[kind], kind, ...(facts ? { facts } : {}) }
}

function no(status: number, title: string): Entry {
  return { status, title }
}
