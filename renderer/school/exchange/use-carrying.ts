import { useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { WrittenPackages } from '../../../shared/contract/exchange-values.ts'
import type { TakenIn } from '../../../shared/contract/host-values.ts'
import { useHost } from '../../store/session.tsx'
import { useStep } from '../document/take-step.ts'

/** What the last thing a person asked for came to. */
export type Carried =
  | { readonly did: 'write'; readonly written: WrittenPackages }
  | { readonly did: 'read' | 'sync'; readonly taken: TakenIn }

export interface Carrying {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly carried: Carried | undefined
  write(folder: string): Promise<void>
  read(folder: string): Promise<void>
  readFile(file: File): Promise<void>
  sync(): Promise<void>
}

/** One of the three at a time; what it came to stays on the screen until the next. */
export function useCarrying(): Carrying {
  const host = useHost()
  const step = useStep()
  const [carried, setCarried] = useState<Carried>()

  async function write(folder: string): Promise<void> {
    setCarried(undefined)
    const written = await step.run(() => host.api['write-package']({ folder }))
    if (written) setCarried({ did: 'write', written })
  }

  async function read(folder: string): Promise<void> {
    setCarried(undefined)
    const taken = await step.run(() => host.api['read-packages']({ folder, upload: null }))
    if (taken) setCarried({ did: 'read', taken })
  }

  async function readFile(file: File): Promise<void> {
    setCarried(undefined)
    const taken = await step.run(async () => {
      const upload = await host.upload(file, file.name)
      return upload.ok ? host.api['read-packages']({ folder: null, upload: upload.value }) : upload
    })
    if (taken) setCarried({ did: 'read', taken })
  }

  async function sync(): Promise<void> {
    setCarried(undefined)
    const taken = await step.run(() => host.api['sync-now']({}))
    if (taken) setCarried({ did: 'sync', taken })
  }

  return { busy: step.busy, refusal: step.refusal, carried, write, read, readFile, sync }
}
