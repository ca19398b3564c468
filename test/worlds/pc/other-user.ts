import { spawnSync } from 'node:child_process'
import { chown, mkdir } from 'node:fs/promises'

export interface PlacedUser {
  /** A folder that belongs to that user. */
  readonly own: string
  readonly uid: number | undefined
}

/** Another OS user of this PC, who may read `program`; where we may not be one, us. */
export async function placeForUser(own: string, program: string): Promise<PlacedUser> {
  await mkdir(own, { recursive: true })
  const uid = mayRunAs(NOBODY, program) ? NOBODY : undefined
  if (uid !== undefined) await chown(own, uid, uid)
  return { own, uid }
}

/** Only root can, and only where that user may read the program. */
function mayRunAs(uid: number, program: string): boolean {
  const look = `require('node:fs').accessSync(${JSON.stringify(program)})`
  return process.getuid?.() === 0 && spawnSync(process.execPath, ['-e', look], { uid, gid: uid }).status === 0
}

/** A user id of every Linux and macOS that owns nothing. */
const NOBODY = 65_534
