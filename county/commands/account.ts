import { COUNTY_ROLES } from '../../shared/domain/kinds/roles.ts'
import { type Accounts, createAccounts } from '../accounts/accounts.ts'
import { MACHINE } from '../open-county.ts'
import { askPassword } from './ask.ts'
import { commandLine } from './command-line.ts'
import { openMadeCounty } from './made-county.ts'
import { say, sayFailed, sayRefused } from './say.ts'

const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string' },
  by: { type: 'string' },
  'password-file': { type: 'string' },
  /** For a forgotten password of the only administrator: whoever may read the server's folder vouches for it. */
  'reset-password': { type: 'boolean' },
} as const

const USAGE = `用法：account 文件夹 --name 姓名 --role ${COUNTY_ROLES.join('|')} --by 管理员姓名 [--password-file 文件]
      account 文件夹 --name 姓名 --reset-password [--password-file 文件]`

interface Asked {
  readonly name?: string
  readonly role?: string
  readonly by?: string
  readonly 'password-file'?: string
}

/**
 * `account FOLDER --name 李主任 --role training-office --by 系统管理员`: one more account, or with `--reset-password`
 * another password for one; the server is stopped. While it runs the console does both.
 */
export async function account(args: readonly string[]): Promise<void> {
  const line = commandLine(args, { options: OPTIONS, usage: USAGE, places: 1 })
  if (!line) return
  const { values } = line
  const [folder] = line.positionals
  const act = values['reset-password'] ? resetPassword : addAccount
  if (!folder || !values.name || (act === addAccount && !roleOf(values.role))) return sayFailed(USAGE)
  const county = await openMadeCounty(folder)
  if (!county) return
  try {
    const log = await county.openLog(county.keys)
    if (!log.ok) return sayRefused(log.refusal)
    await act(createAccounts({ log: log.value, ...MACHINE }), values)
  } finally {
    await county.close()
  }
}

async function addAccount(accounts: Accounts, asked: Asked): Promise<void> {
  const { name = '' } = asked
  const role = roleOf(asked.role)!
  const by = accounts.list().find(({ name, role }) => name === asked.by && role === 'administrator')
  if (!by) return sayFailed('请用 --by 指定一位管理员。')
  const password = await askPassword('新账号的密码（至少八个字符）：', asked['password-file'])
  const added = await accounts.add({ name, role, password }, by)
  if (!added.ok) return sayRefused(added.refusal)
  say(`已建立账号：${added.value.name}`)
}

async function resetPassword(accounts: Accounts, asked: Asked): Promise<void> {
  const found = accounts.list().find(({ name }) => name === asked.name)
  if (!found) return sayFailed(`没有“${asked.name}”这个账号，或已经停用。没有改。`)
  const password = await askPassword('新密码（至少八个字符）：', asked['password-file'])
  const reset = await accounts.resetPassword(found.actor, password, null)
  if (!reset.ok) return sayRefused(reset.refusal)
  say(`已给${found.name}设了新密码，操作记录里写着“在服务器上重设”。`)
}

function roleOf(word: string | undefined) {
  return COUNTY_ROLES.find((role) => role === word)
}
