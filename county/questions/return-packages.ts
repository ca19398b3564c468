import type { ReturnFiles } from '../../shared/contract/county-http.ts'
import type { CountyDesk } from '../county-desk.ts'
import type { Answering } from './answering.ts'

/** As files with ASCII names that fit every stick (PK6). */
export function returnPackages(desk: Pick<CountyDesk, 'answer' | 'schools'>): Answering<'return-packages'> {
  return async ({ scope }) => {
    const answer = await desk.answer(scope, 'folder')
    if (!answer.ok) return answer
    const code = desk.schools().find((one) => one.scope === scope)?.code ?? ''
    const safe = code.replace(/[^0-9A-Za-z]/g, '')
    const value: ReturnFiles = {
      files: answer.value.map(({ bytes, number, operations }, place) => ({
        name: `D-${safe}-${number}-${place + 1}.yxb`,
        operations,
        base64: Buffer.from(bytes).toString('base64'),
      })),
    }
    return { ok: true, value }
  }
}
