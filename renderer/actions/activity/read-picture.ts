import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result } from '../../../shared/base/refusal.ts'
import type { HostConnection } from '../../store/host-client.ts'

/** The bytes of an attachment. One after the other: the host holds only the last few files for a window. */
export function readPicture(
  host: Pick<HostConnection, 'api' | 'download'>,
  sha256: Hex,
): Promise<Result<Blob>> {
  const mine = before.then(async () => {
    const answer = await host.api['attachment-open']({ sha256 })
    return answer.ok ? done(await host.download(answer.value.download)) : answer
  })
  before = mine.catch(() => undefined)
  return mine
}

let before: Promise<unknown> = Promise.resolve()
