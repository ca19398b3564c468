import { KEY_WARNING_DAYS } from '../../shared/contract/county-office.ts'
import type { CountyRefusal } from '../county-result.ts'
import { problemOf } from '../problems.ts'
import type { Heard } from '../store/lasting-session.ts'
import type { NoStore, NoStoreReason } from '../store/no-store.ts'

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** What somebody should look after; the command goes on. */
export function sayWarning(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** What a command could not do; the process ends with 1 once nothing is left to close. */
export function sayFailed(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

export function sayRefused(refusal: CountyRefusal): void {
  const own = OWN[refusal.refused]
  sayFailed(own ? own(refusal) : problemOf(refusal).title)
}

export function sayNoStore({ no, said }: NoStore): void {
  sayFailed(said ? `${NO_STORE[no]}\n${said}` : NO_STORE[no])
}

/** Whole days that the working key has left: nothing is said while there are many. */
export function sayKey(daysLeft: number): void {
  if (daysLeft < 0) sayWarning('县里的工作密钥已过期。请系统管理员在工作台“服务器”页换下一把。')
  else if (daysLeft < KEY_WARNING_DAYS)
    sayWarning(`县里的工作密钥还有 ${daysLeft} 天到期。请系统管理员在工作台“服务器”页换下一把。`)
}

/** To whoever looks at the server: what became of its database. */
export function sayHeard(what: Heard): void {
  if (what === 'back') say(HEARD[what])
  else process.stderr.write(`${HEARD[what]}\n`)
}

const HEARD: Readonly<Record<Heard, string>> = {
  away: '数据库断开了，正在重新连接。数据包照收，不会丢；需要查看或办理的，连上之后再来。',
  'in-use': '数据库已被另一个县级服务使用，这里不再写入。那边停下之后会接着用。',
  back: '数据库已重新连上。',
}

const NO_STORE: Readonly<Record<NoStoreReason, string>> = {
  'in-use': '数据库正被另一个县级服务使用，没有打开。',
  'password-lost':
    '数据库的密码文件 postgres-password 不见了，没有打开。内容都在操作记录里：请把数据文件夹里的 postgres 文件夹改名，再启动一次，会重新建立。',
  'not-started': '县里自带的数据库没有启动，所以没有打开。数据都在操作记录里，不会丢。数据库的原话：',
  'url-unreadable': 'DATABASE_URL 写得不对，没有打开。应当像 postgres://用户:密码@主机:5432/数据库。',
  unreachable:
    '数据库连不上，没有打开。请看它是否在运行、DATABASE_URL 的主机和端口对不对，再启动一次。原话：',
  'sign-in-refused': '数据库不认 DATABASE_URL 里的用户或密码，没有打开。请改正后再启动。原话：',
  'database-missing': 'DATABASE_URL 里的数据库还没有建立，没有打开。请先用 createdb 建立。原话：',
  'no-right':
    '数据库用户没有建表的权限，没有打开。请让管理员执行 GRANT CREATE ON SCHEMA public TO 该用户，再启动一次。原话：',
}

const OWN: Readonly<Record<string, (refusal: CountyRefusal) => string>> = {
  'second-instance': ({ facts }) =>
    `另一个县级服务正在使用这个数据文件夹${facts?.pid ? `（进程 ${facts.pid}）` : ''}，没有打开。`,
  'disk-full': () => '磁盘满了，没有办成。请清出空间再来一次；已保存的内容不受影响。',
  'disk-read-only': () => '数据文件夹不能写入，没有办成。请看当前用户对它有没有读写的权限。',
  'disk-error': ({ facts }) =>
    `数据文件夹读写出错（${facts?.code ?? ''}），没有办成。请看路径对不对、磁盘好不好。`,
  'data-damaged': () => '操作记录有损坏，只能查看，没有办成。请联系维护人员，先不要删任何文件。',
  'data-newer': () => '数据是较新版本写的，没有打开。请先升级程序。',
}
