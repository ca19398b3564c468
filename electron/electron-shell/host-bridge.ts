import type { WebContents } from 'electron'
import { z } from 'zod'
import { HOST_INPUTS, type HostMethod } from '../../shared/contract/host-api.ts'
import type { Host } from '../host-shape.ts'
import type { AnswerCall } from '../security/window-calls.ts'
import { CHANNELS } from './bridge-names.ts'
import { ANSWER, DOWNLOAD, FILE, UPLOAD } from './bridge-shapes.ts'

/** The closed list of the HostApi, one channel a method, and bytes beside it. */
export function offerHost(answer: AnswerCall, host: Host): void {
  for (const method of Object.keys(HOST_INPUTS) as HostMethod[]) {
    // What does not fit the method is refused by the host, with a sentence for the person, as in the browser shell.
    answer(CHANNELS.method(method), z.unknown(), ANSWER, async (input) =>
      answered(await host.call(method, input)),
    )
  }
  answer(CHANNELS.upload, UPLOAD, ANSWER, async ({ name, bytes }) =>
    answered(await host.upload(name, inOnePiece(bytes))),
  )
  answer(CHANNELS.download, DOWNLOAD, FILE, async ({ id }) => {
    const file = await host.download(id)
    return file ? { type: file.type, name: file.name, bytes: file.bytes } : null
  })
}

/** Tells the page what the host tells, while there is a page; answers with the way to stop. */
export function tellPage(host: Host, page: () => WebContents | undefined): () => void {
  return host.events((event) => page()?.send(CHANNELS.event, event))
}

/** `ANSWER` looks at it; the host's answers carry no type of their own across the shells. */
function answered(value: unknown): z.input<typeof ANSWER> {
  return value as z.input<typeof ANSWER>
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
