import type { CountyRefusal } from '../county-result.ts'
import { problemOf } from '../problems.ts'
import type { NoStore } from '../store/open-store.ts'

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
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

export function sayNoStore(why: NoStore): void {
  sayFailed(NO_STORE[why])
}

const NO_STORE: Readonly<Record<NoStore, string>> = {
  'in-use': '数据库正被另一个县级服务使用，没有打开。',
  'password-lost':
    '数据库的密码文件 postgres-password 不见了，没有打开。内容都在操作记录里：请把数据文件夹里的 postgres 文件夹改名，再启动一次，会重新建立。',
}

const OWN: Readonly<Record<string, (refusal: CountyRefusal) => string>> = {
  'second-instance': ({ facts }) =>
    `另一个县级服务正在使用这个数据文件夹${facts?.pid ? `（进程 ${facts.pid}）` : ''}，没有打开。`,
  'data-newer': () => '数据是较新版本写的，没有打开。请先升级程序。',
  'value-refused': ({ facts }) =>
    facts?.field === 'password' ? '密码至少八个字符，没有保存。' : '姓名为空、太长或已有人用，没有保存。',
}
