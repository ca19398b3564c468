import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type { z } from 'zod'
import { isOurAddress } from './app-scheme.ts'

/** Answers one channel: `run` sees only what `input` let through, the page only what `output` let through. */
export type AnswerCall = <I extends z.ZodType, O extends z.ZodType>(
  channel: string,
  input: I,
  output: O,
  run: (input: z.output<I>, event: IpcMainInvokeEvent) => Promise<z.input<O>>,
) => void

/**
 * The only place where the page is listened to. A call counts when it comes from the page of our window itself, not
 * from a frame in it, and the page is ours. What the page is told of a fault is that there was one.
 */
export function answerCalls(
  ipc: Pick<IpcMain, 'handle'>,
  isOurWindow: (sender: WebContents) => boolean,
  onFault: (fault: unknown) => void,
): AnswerCall {
  return (channel, input, output, run) => {
    ipc.handle(channel, async (event, ...words) => {
      if (!isOurWindow(event.sender) || !isOurPage(event)) throw refused('a call from elsewhere')
      const given = input.safeParse(words[0])
      if (words.length !== 1 || !given.success) throw refused('a call of another shape')
      try {
        return output.parse(await run(given.data, event))
      } catch (fault) {
        onFault(fault)
        throw new Error('the program failed')
      }
    })
  }

  function refused(what: string): Error {
    const refusal = new Error(what)
    onFault(refusal)
    return refusal
  }
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurAddress(senderFrame.url)
}
