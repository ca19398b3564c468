import type { CountyDesk } from '../../../county/county-desk.ts'
import { ADMINISTRATOR, enrol, must, recognise, sync } from '../../county/county-world.ts'
import type { CountyOffice } from './county-office.ts'

/** Everything handed over in this process: without HTTP, and with whatever store and disk the desk has. */
export function deskOffice(desk: CountyDesk): CountyOffice {
  return {
    enrol: ({ pc, code }) => enrol(desk, pc, code),
    send: ({ pc, scope }) => sync(desk, pc, scope),
    async file({ scope, code }, plan) {
      const document = { kind: 'plan', id: plan } as const
      must(await desk.decide(scope, { step: 'file', document, number: `备${code}号` }, ADMINISTRATOR))
    },
    async recognise({ scope }, claim) {
      must(await recognise(desk, scope, { claim }))
    },
  }
}
