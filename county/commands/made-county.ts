import { nodeDisk } from '../../shared/disk/node-disk.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import type { HeldKeys } from '../keys/held-keys.ts'
import { KEYS_FILE } from '../keys/key-files.ts'
import { type CountyFolder, openCountyFolder } from '../open-county.ts'
import { sayFailed, sayRefused } from './say.ts'

/** A county that `init` made. */
export interface MadeCounty extends CountyFolder {
  readonly keys: HeldKeys & CountyKeys
}

/** Undefined after saying why not. A folder that is none is left as it is. */
export async function openMadeCounty(folder: string): Promise<MadeCounty | undefined> {
  if ((await nodeDisk().size(`${folder}/${KEYS_FILE}`)) === undefined) {
    sayFailed('这里还没有建立县级数据，请先 init。')
    return undefined
  }
  const opened = await openCountyFolder(folder).catch(keysUnreadable)
  if (!opened) return undefined
  if (!opened.ok) {
    sayRefused(opened.refusal)
    return undefined
  }
  return opened.value as MadeCounty
}

function keysUnreadable(error: unknown): undefined {
  if (!(error instanceof SyntaxError)) throw error
  sayFailed(`密钥文件 ${KEYS_FILE} 读不出来，没有打开。请从备份里把这个文件放回数据文件夹，不要改动别的。`)
}
