import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHost } from '../../electron/host.ts'
import type { Host } from '../../electron/host-shape.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import type { RefusalKind, Result } from '../../shared/base/refusal.ts'
import type { HostInput, HostMethod, HostOutputs } from '../../shared/contract/host-api.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'

/** The real host of a school that has started, in a folder of its own, with its clerk signed in. */
export interface StartedHost {
  readonly host: Host
  readonly folder: string
  /** The answer; throws a refusal by its name. */
  call<M extends HostMethod>(method: M, input: HostInput<M>): Promise<HostOutputs[M]>
  refusal<M extends HostMethod>(method: M, input: HostInput<M>): Promise<RefusalKind | undefined>
  /** First writes, one operation. */
  write(kind: string, id: Hex, fields: Readonly<Record<string, Value>>): Promise<Hex>
  row(kind: string, id: Hex): Promise<ViewRow | undefined>
  rows(kind: string): Promise<readonly ViewRow[]>
  upload(name: string, bytes: Uint8Array): Promise<string>
  /** Makes an account, of a person of the roster where one is given, and signs it in. */
  signInAs(role: string, person?: Hex): Promise<void>
  remove(): Promise<void>
}

export async function startedHost(): Promise<StartedHost> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-host-'))
  const made = await createHost({ data: folder })
  if (!made.ok) throw new Error(made.refusal.refused)
  const host = made.value

  async function ask<M extends HostMethod>(method: M, input: HostInput<M>): Promise<Result<HostOutputs[M]>> {
    return (await host.call(method, input)) as Result<HostOutputs[M]>
  }

  async function call<M extends HostMethod>(method: M, input: HostInput<M>): Promise<HostOutputs[M]> {
    const answer = await ask(method, input)
    if (!answer.ok) throw new Error(`${method}: ${answer.refusal.refused}`)
    return answer.value
  }

  async function write(kind: string, id: Hex, fields: Readonly<Record<string, Value>>): Promise<Hex> {
    const changes = Object.entries(fields).map(([field, value]) => ({ kind, id, field, value, over: [] }))
    return (await call('save', { act: 'test', changes } as unknown as HostInput<'save'>)).operation
  }

  async function rows(kind: string): Promise<readonly ViewRow[]> {
    const page = await call('rows-page', { from: 0 })
    return page.rows.filter((row) => row.kind === kind)
  }

  async function signInAs(role: string, person?: Hex): Promise<void> {
    const user = 'a'.repeat(32)
    await write('user', user, { name: '阿依古丽', role, ...(person === undefined ? {} : { person }) })
    await call('set-pin', { user, pin: '1357', confirmed: false })
    await call('sign-in', { user, pin: '1357' })
  }

  await call('start-school', {
    name: '石桥小学',
    code: '2151199901',
    scheme: 'horgos-c7',
    user: { name: '周敏', pin: '2580' },
  })
  return {
    host,
    folder,
    call,
    async refusal(method, input) {
      const answer = await ask(method, input)
      return answer.ok ? undefined : answer.refusal.refused
    },
    write,
    rows,
    row: async (kind, id) => (await rows(kind)).find((row) => row.id === id),
    async upload(name, bytes) {
      const answer = (await host.upload(name, pieces(bytes))) as Result<string>
      if (!answer.ok) throw new Error(answer.refusal.refused)
      return answer.value
    },
    signInAs,
    async remove() {
      await host.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
