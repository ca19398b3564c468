import { signingKeyFrom } from '../../shared/disk/keys.ts'
import { createAccounts } from '../accounts/accounts.ts'
import { isPassword } from '../accounts/password.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import { makeWorkingKey, newCountyId, writeKeys } from '../keys/key-files.ts'
import {
  copiesRefused,
  placesRefused,
  readRootCopy,
  removeRootCopy,
  rootWords,
  writeRootCopy,
} from '../keys/root-copy.ts'
import { type CountyFolder, MACHINE, openCountyFolder } from '../open-county.ts'
import { askPassword, askYes } from './ask.ts'
import { commandLine } from './command-line.ts'
import { say, sayFailed, sayRefused } from './say.ts'

const OPTIONS = {
  name: { type: 'string' },
  division: { type: 'string' },
  'root-copy': { type: 'string', multiple: true },
  admin: { type: 'string' },
  'password-file': { type: 'string' },
  /** The two copies are kept elsewhere: instead of the question. */
  confirmed: { type: 'boolean' },
} as const

const USAGE =
  '用法：init 文件夹 --name 县名 --division 行政区划代码 --root-copy 甲 --root-copy 乙 [--admin 管理员姓名] [--password-file 文件] [--confirmed]'

/** `init FOLDER --name 石桥县 --division 511999 --root-copy A --root-copy B`: makes a county (design.md §7). */
export async function init(args: readonly string[]): Promise<void> {
  const line = commandLine(args, { options: OPTIONS, usage: USAGE, places: 1 })
  if (!line) return
  const { values } = line
  const [folder] = line.positionals
  const { name, division } = values
  if (!folder || !name || !division) return sayFailed(USAGE)
  const copies = values['root-copy'] ?? []
  const refused =
    countyRefused(name, division) ?? copiesRefused(folder, copies) ?? (await placesRefused(copies))
  if (refused) return sayFailed(refused)
  const password = await askPassword('管理员密码（至少八个字符）：', values['password-file'])
  if (!isPassword(password)) return sayFailed('密码至少八个字符，没有建立。')

  const opened = await openCountyFolder(folder)
  if (!opened.ok) return sayRefused(opened.refusal)
  const county = opened.value
  try {
    const keys =
      county.keys ?? (await makeKeys(county, { name, division }, copies, values.confirmed ?? false))
    if (keys) await makeAdministrator(county, keys, values.admin ?? '系统管理员', password)
  } finally {
    await county.close()
  }
}

/** The root lives in this function alone: once its copies read back it is not kept. */
async function makeKeys(
  { disk, folder }: CountyFolder,
  who: { readonly name: string; readonly division: string },
  copies: readonly string[],
  confirmed: boolean,
): Promise<CountyKeys | undefined> {
  const { random, now } = MACHINE
  const root = signingKeyFrom(random(32))
  for (const copy of copies) await writeRootCopy(copy, root, who.name)
  say(`根密钥（33 个词，可抄在纸上）：\n${rootWords(root).join(' ')}`)
  say(`已写到两份文件：\n  ${copies.join('\n  ')}`)
  if (!confirmed && !(await askYes('两份文件都已放到别处保管了吗？（是/否）'))) {
    // Of a root that signed nothing: nobody must take it for the county's.
    for (const copy of copies) await removeRootCopy(copy, root)
    sayFailed('没有确认，没有建立；刚写的两份文件已删掉，上面的词也作废。准备好再来一次，或加 --confirmed。')
    return undefined
  }
  for (const copy of copies)
    if (!confirmed && (await readRootCopy(copy).catch(() => undefined)))
      say(`提醒：${copy} 还在这台电脑上，请移走。`)
  const current = await makeWorkingKey(root, { id: newCountyId(random), ...who }, 1, now(), random)
  const keys = { root: root.key, current, earlier: [], prints: random(32) }
  await writeKeys(disk, folder.path, random, keys)
  return keys
}

async function makeAdministrator(
  county: CountyFolder,
  keys: CountyKeys,
  name: string,
  password: string,
): Promise<void> {
  const log = await county.openLog(keys)
  if (!log.ok) return sayRefused(log.refusal)
  const added = await createAccounts({ log: log.value, ...MACHINE }).add(
    { name, role: 'administrator', password },
    null,
  )
  if (!added.ok)
    return added.refusal.refused === 'not-allowed'
      ? sayFailed('已有账号，没有重复建立第一个管理员。')
      : sayRefused(added.refusal)
  say(`已建立。管理员账号：${name}。启动：npm run county -- ${county.folder.path}`)
}

/** What the working key's statement can hold. */
function countyRefused(name: string, division: string): string | undefined {
  if (/[\r\n]/.test(name + division) || name.length > 64) return '县名至多 64 个字，写在一行里。'
  return division.length > 16 ? '行政区划代码至多 16 位。' : undefined
}
