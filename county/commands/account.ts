import { parseArgs } from 'node:util'
import { COUNTY_ROLES, type CountyRole } from '../../shared/domain/kinds/roles.ts'
import { createAccounts } from '../accounts/accounts.ts'
import { MACHINE, openCountyFolder } from '../open-county.ts'
import { askPassword } from './ask.ts'
import { say, sayFailed, sayRefused } from './say.ts'

const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string' },
  by: { type: 'string' },
  'password-file': { type: 'string' },
} as const

/** `account FOLDER --name 李主任 --role training-office --by 系统管理员`: one more account; the server is stopped. */
export async function account(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  const [folder] = positionals
  const role = COUNTY_ROLES.find((one) => one === values.role) as CountyRole | undefined
  if (!folder || !values.name || !role)
    return sayFailed(`用法：account 文件夹 --name 姓名 --role ${COUNTY_ROLES.join('|')} --by 管理员姓名`)
  const opened = await openCountyFolder(folder)
  if (!opened.ok) return sayRefused(opened.refusal)
  const county = opened.value
  try {
    if (!county.keys) return sayFailed('这里还没有建立县级数据，请先 init。')
    const log = await county.openLog(county.keys)
    if (!log.ok) return sayRefused(log.refusal)
    const accounts = createAccounts({ log: log.value, ...MACHINE })
    const by = accounts.list().find(({ name, role }) => name === values.by && role === 'administrator')
    if (!by) return sayFailed('请用 --by 指定一位管理员。')
    const password = await askPassword('新账号的密码（至少八个字符）：', values['password-file'])
    const added = await accounts.add({ name: values.name, role, password }, by)
    if (!added.ok) return sayRefused(added.refusal)
    say(`已建立账号：${added.value.name}`)
  } finally {
    await county.close()
  }
}
