import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { STICK_FOLDER } from '../../../shared/disk/packages/stick.ts'
import type { CountyOffice } from '../county-office.ts'
import type { HostDesk } from './host-desk.ts'

/** What `exchange-steps.ts` does on the screen, asked of the host: request, words both ways, answer. */
export async function enrolDesk(desk: HostDesk, county: CountyOffice, stick: string): Promise<void> {
  await mkdir(stick, { recursive: true })
  const { words } = await desk.call('enrolment-request', { folder: stick, county: null })
  const answer = await county.enrol(stick, words.ours)
  const upload = await desk.upload('answer.yxa', await readFile(answer.file))
  await desk.call('enrolment-answer', { upload })
  await desk.call('enrolment-confirm', { words: answer.words })
  for (const old of await readdir(stick)) if (/\.yx[ra]$/.test(old)) await rm(join(stick, old))
}

/** Up, the county's work, down: one way of the stick, which is empty afterwards. */
export async function exchangeDesk(desk: HostDesk, county: CountyOffice, stick: string): Promise<void> {
  await desk.call('write-package', { folder: stick })
  await county.exchange(stick)
  const { files } = await desk.call('read-packages', { folder: stick, upload: null })
  const refused = files.find(({ refusal }) => refusal !== null)
  if (refused) throw new Error(JSON.stringify(refused.refusal))
  await rm(join(stick, STICK_FOLDER), { recursive: true })
}
