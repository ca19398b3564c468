import { mkdir, readFile } from 'node:fs/promises'
import { type BrowserShell, startBrowserShell } from '../../electron/browser-shell/browser-shell.ts'
import { readPages } from '../../electron/browser-shell/shell-pages.ts'
import { createHost } from '../../electron/host.ts'
import type { Host } from '../../electron/host-shape.ts'
import { newToken } from '../../electron/security/tokens.ts'
import type { HostInput, HostMethod, HostOutputs } from '../../shared/contract/host-api.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { openShellClient, type ShellClient } from '../worlds/shell-client.ts'

/** One PC of the school: the real host behind the real browser shell, asked over its socket as a window asks. */
export interface DemoPc {
  readonly name: string
  address(): string
  ask<M extends HostMethod>(method: M, input: HostInput<M>): Promise<HostOutputs[M]>
  upload(file: string, bytes: Uint8Array): Promise<string>
  download(id: string): Promise<Uint8Array>
  rows(kind: string): Promise<readonly ViewRow[]>
  stop(): Promise<void>
}

export async function startDemoPc(name: string, data: string, pagesFolder: string): Promise<DemoPc> {
  await mkdir(data, { recursive: true })
  const host = await createHost({ data })
  if (!host.ok) throw new Error(`${name}: ${host.refusal.refused}`)
  const shell = await openShell(host.value, pagesFolder)
  const client: ShellClient = await openShellClient(shell.address())

  async function ask<M extends HostMethod>(method: M, input: HostInput<M>): Promise<HostOutputs[M]> {
    const answer = (await client.call(method, input)) as {
      ok: boolean
      value: HostOutputs[M]
      refusal: unknown
    }
    if (!answer.ok) throw new Error(`${name}, ${method}: ${JSON.stringify(answer.refusal)}`)
    return answer.value
  }

  async function rows(kind: string): Promise<readonly ViewRow[]> {
    const found: ViewRow[] = []
    for (let from: number | null = 0; from !== null; ) {
      const page: HostOutputs['rows-page'] = await ask('rows-page', { from })
      found.push(...page.rows.filter((row) => row.kind === kind))
      from = page.next
    }
    return found
  }

  return {
    name,
    address: shell.address,
    ask,
    rows,
    async upload(file, bytes) {
      const answer = (await client.upload(file, bytes)) as { value: string }
      return answer.value
    },
    download: async (id) => (await client.download(id)).bytes,
    async stop() {
      client.close()
      await shell.close()
      await host.value.close()
    },
  }
}

export function fixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(`../fixtures/${name}`, import.meta.url))
}

async function openShell(host: Host, pagesFolder: string): Promise<BrowserShell> {
  const shell = await startBrowserShell({
    host,
    pages: await readPages(pagesFolder, 'index.html'),
    port: 0,
    instanceSecret: newToken(),
    openWindow: () => false,
    onFault: (fault) => console.error(fault),
  })
  if (!shell.ok) throw new Error(shell.refusal.refused)
  return shell.value
}
