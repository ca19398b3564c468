import { parseArgs } from 'node:util'
import { makeNextKey } from '../keys/next-key.ts'
import { readRootCopy } from '../keys/root-copy.ts'
import { MACHINE, openCountyFolder } from '../open-county.ts'
import { say, sayFailed, sayRefused } from './say.ts'

/** `new-key FOLDER --root-copy A`: the next year's working key; the root is read for this alone. */
export async function newKey(args: readonly string[]): Promise<void> {
  const options = { 'root-copy': { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [folder] = positionals
  if (!folder || !values['root-copy']) return sayFailed('用法：new-key 文件夹 --root-copy 根密钥文件')
  const root = await readRootCopy(values['root-copy'])
  const opened = await openCountyFolder(folder)
  if (!opened.ok) return sayRefused(opened.refusal)
  const county = opened.value
  try {
    const { keys } = county
    if (!root || root.key !== keys?.root) return sayFailed('这不是本县的根密钥，没有换。')
    const log = await county.openLog(keys)
    if (!log.ok) return sayRefused(log.refusal)
    const { disk } = county
    const made = await makeNextKey({ ...MACHINE, log: log.value, keys, disk, folder }, root)
    if (!made.ok) return sayRefused(made.refusal)
    say(`已换成第 ${made.value} 把工作密钥。`)
  } finally {
    await county.close()
  }
}
