import { Agent, request } from 'node:http'
import type { Hex } from '../../../shared/base/bytes.ts'
import {
  COUNTY_PATHS,
  type ConsoleDocument,
  type EnrolledDevice,
  PACKAGE_TYPE,
  type Problem,
} from '../../../shared/contract/county-http.ts'
import { COUNTY_UPLOADS } from '../../../shared/contract/county-questions.ts'
import { bytesSource } from '../../../shared/disk/packages/package-source.ts'
import { must, packed } from '../../county/county-world.ts'
import type { Signed } from '../../county/store/county-process.ts'
import type { CountyOffice, EnrolledSchool } from './county-office.ts'
import type { MadeSchool } from './made-school.ts'

/** A running county as schools and its console reach it. */
export interface LineOffice extends CountyOffice {
  /** One request; throws the problem's kind. `from`: the number of the school that asks. */
  post(from: number, path: string, bytes: Uint8Array): Promise<Uint8Array>
  /** A file as the console hands it over, and nothing comes back for the school. */
  upload(from: number, bytes: Uint8Array): Promise<void>
  ask(from: number, method: 'GET' | 'POST', path: string, body?: object): Promise<unknown>
  close(): void
}

/**
 * Over HTTP, each school from an address of its own, as in a county: what one address may ask in a minute is bounded,
 * and is not what is tried here.
 */
export function lineOffice(url: string, { headers }: Pick<Signed, 'headers'>): LineOffice {
  const agents = new Map<number, Agent>()

  function agentOf(number: number): Agent {
    const known = agents.get(number)
    if (known) return known
    const localAddress = `127.${1 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}`
    const agent = new Agent({ keepAlive: true, localAddress } as ConstructorParameters<typeof Agent>[0])
    agents.set(number, agent)
    return agent
  }

  function call(
    from: number,
    method: string,
    path: string,
    sent: Readonly<Record<string, string>>,
    body?: Uint8Array | string,
  ): Promise<Uint8Array> {
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
    const asked = request(url + path, { method, agent: agentOf(from), headers: sent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const answer = Buffer.concat(chunks)
        if (response.statusCode! < 400) resolve(new Uint8Array(answer))
        else reject(new Error((JSON.parse(answer.toString()) as Problem).kind))
      })
    })
    asked.on('error', reject)
    asked.end(body)
    return promise
  }

  const bytes = { 'Content-Type': PACKAGE_TYPE }
  const post = (from: number, path: string, body: Uint8Array) => call(from, 'POST', path, bytes, body)

  async function upload(from: number, body: Uint8Array): Promise<void> {
    const path = `/console/${COUNTY_UPLOADS['take-in-package'].path}`
    await call(from, 'POST', path, { ...headers, ...bytes }, body)
  }

  async function ask(from: number, method: string, path: string, body?: object): Promise<unknown> {
    const answer = await call(from, method, `/console/${path}`, headers, body && JSON.stringify(body))
    return answer.length === 0 ? null : JSON.parse(Buffer.from(answer).toString())
  }

  async function enrol({ number, pc, code }: MadeSchool): Promise<Hex> {
    const asked = must(await pc.trust.ask({ code, name: `第${number}小学` }, '办公室电脑'))
    const accepted = await post(number, COUNTY_PATHS.enrolmentRequests, asked.bytes)
    const { hash } = JSON.parse(Buffer.from(accepted).toString()) as { hash: Hex }
    const typed = pc.trust.words().ours
    const enrolled = (await ask(number, 'POST', `requests/${hash}/enrol`, {
      school: null,
      typed,
    })) as EnrolledDevice
    must(await pc.trust.takeAnswer(await call(number, 'GET', `${COUNTY_PATHS.enrolmentAnswers}/${hash}`, {})))
    must(await pc.trust.confirm(enrolled.answerWords.join('')))
    return enrolled.scope
  }

  async function send({ number, pc }: EnrolledSchool): Promise<void> {
    const answer = await post(number, COUNTY_PATHS.packages, await packed(pc))
    must(await pc.exchange.takeIn(bytesSource(answer), 'http', 'line'))
  }

  async function seen({ number, scope }: EnrolledSchool, kind: string, id: Hex): Promise<ConsoleDocument> {
    return (await ask(number, 'GET', `schools/${scope}/documents/${kind}/${id}`)) as ConsoleDocument
  }

  async function file(school: EnrolledSchool, plan: Hex): Promise<void> {
    const { stood } = await seen(school, 'plan', plan)
    const document = { kind: 'plan', id: plan }
    const number = `备${school.code}号`
    const decision = { step: 'file', document, stood, opinion: '', number }
    await ask(school.number, 'POST', `schools/${school.scope}/decide`, decision)
  }

  async function recognise(school: EnrolledSchool, claim: Hex): Promise<void> {
    const { stood, offered } = await seen(school, 'claim', claim)
    const rest = { stood, opinion: '', number: '' }
    if (offered.includes('review')) {
      const document = { kind: 'claim', id: claim }
      await ask(school.number, 'POST', `schools/${school.scope}/decide`, {
        step: 'review',
        document,
        ...rest,
      })
    }
    await ask(school.number, 'POST', `schools/${school.scope}/recognise`, { claim, ...rest })
  }

  function close(): void {
    for (const agent of agents.values()) agent.destroy()
  }

  return { enrol, send, file, recognise, post, upload, ask, close }
}
