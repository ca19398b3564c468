import { makeNextKey } from '../keys/next-key.ts'
import { readRootCopy } from '../keys/root-copy.ts'
import { MACHINE } from '../open-county.ts'
import { commandLine } from './command-line.ts'
import { openMadeCounty } from './made-county.ts'
import { say, sayFailed, sayRefused } from './say.ts'

/** `new-key FOLDER --root-copy A`: the next year's working key; the root is read for this alone. */
export async function newKey(args: readonly string[]): Promise<void> {
  const line = commandLine(args, { options: { 'root-copy': { type: 'string' } }, usage: USAGE, places: 1 })
  if (!line) return
  const [folder] = line.positionals
  const copy = line.values['root-copy']
  if (!folder || !copy) return sayFailed(USAGE)
  const root = await readRootCopy(copy)
  const county = await openMadeCounty(folder)
  if (!county) return
  try {
    const { keys } = county
    if (root?.key !== keys.root) return sayFailed('这不是本县的根密钥，没有换。')
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

const USAGE = '用法：new-key 文件夹 --root-copy 根密钥文件'
