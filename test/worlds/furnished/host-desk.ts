import { createHost } from '../../../electron/host.ts'
import { decideAbout, type SchoolStep } from '../../../renderer/actions/decide-about.ts'
import { addAccount } from '../../../renderer/actions/write-account.ts'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Result } from '../../../shared/base/refusal.ts'
import type { HostInput, HostMethod, HostOutputs } from '../../../shared/contract/host-api.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { Role } from '../../../shared/domain/kinds/roles.ts'
import type { Change } from '../../../shared/operation/operation.ts'
import type { Person } from '../school-steps.ts'

/** The real host of one PC over its data folder, asked by what its screens would ask. Refusals throw. */
export interface HostDesk {
  call<M extends HostMethod>(method: M, input: HostInput<M>): Promise<HostOutputs[M]>
  /** One operation; answers with its id. */
  save(act: string, changes: readonly Change[]): Promise<Hex>
  rows(kind: string): Promise<readonly ViewRow[]>
  row(kind: string, id: Hex): Promise<ViewRow>
  upload(name: string, bytes: Uint8Array): Promise<string>
  signIn(person: Person): Promise<void>
  /** A further account with its PIN; the person signed in stays. */
  addUser(id: Hex, person: Person, role: Role): Promise<void>
  /** A step about a document, of which `rows` are everything the screen shows. */
  decide(step: SchoolStep, kind: string, id: Hex, rows: readonly ViewRow[]): Promise<void>
  close(): Promise<void>
}

export async function openHostDesk(data: string): Promise<HostDesk> {
  const made = await createHost({ data })
  if (!made.ok) throw new Error(made.refusal.refused)
  const host = made.value

  async function call<M extends HostMethod>(method: M, input: HostInput<M>): Promise<HostOutputs[M]> {
    return must(method, (await host.call(method, input)) as Result<HostOutputs[M]>)
  }

  async function save(act: string, changes: readonly Change[]): Promise<Hex> {
    return (await call('save', { act, changes: changes as HostInput<'save'>['changes'] })).operation
  }

  async function rows(kind: string): Promise<readonly ViewRow[]> {
    const found: ViewRow[] = []
    for (let from: number | null = 0; from !== null; ) {
      const page: HostOutputs['rows-page'] = await call('rows-page', { from })
      found.push(...page.rows.filter((row) => row.kind === kind))
      from = page.next
    }
    return found
  }

  return {
    call,
    save,
    rows,
    async row(kind, id) {
      const found = (await rows(kind)).find((row) => row.id === id)
      if (!found) throw new Error(`no ${kind} ${id}`)
      return found
    },
    upload: async (name, bytes) => must('upload', (await host.upload(name, once(bytes))) as Result<string>),
    async signIn({ name, pin }) {
      const { users } = await call('status', {})
      const user = users.find((one) => one.name === name)
      await call('sign-in', { user: user?.id ?? '', pin })
    },
    async addUser(id, { name, pin }, role) {
      await save('add-account', addAccount(id, name, role))
      await call('set-pin', { user: id, pin, confirmed: false })
    },
    async decide(step, kind, id, shown) {
      const decisions = [...(await rows('school-decision')), ...(await rows('county-decision'))]
      await call('decide', must(step, decideAbout(step, { kind, id }, shown, decisions)))
    },
    close: () => host.close(),
  }
}

function must<T>(what: string, answer: Result<T>): T {
  if (!answer.ok) throw new Error(`${what}: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
