import Fastify from 'fastify'
import { expect, test, vi } from 'vitest'
import { countyRefuse } from '../../../county/county-result.ts'
import { PROBLEMS, problemOf } from '../../../county/problems.ts'
import { answerErrors } from '../../../county/routes/problem-answers.ts'

/** Written by hand, as HTTP says whose turn it is. */
const STATUSES: Readonly<Record<number, string>> = {
  // What was sent is wrong: sending it again is no use.
  400: `package-size package-magic package-header package-version package-body package-recipient package-decryption
    package-counts package-operation enrolment-file list-place-unknown number-missing opinion-missing scheme-faulty page-refused value-refused
    package-cut bad-request account-name password-unfit root-key-unreadable`,
  401: 'not-signed-in sign-in-failed',
  // Whoever sent it may not.
  403: 'package-chain package-revoked package-signature package-other-county package-other-school not-allowed password-wrong',
  408: 'body-too-slow',
  404: 'request-unknown school-unknown device-unknown book-unknown page-unknown document-unknown operation-unknown account-unknown not-yet not-found',
  // As things stand now it cannot be done.
  409: `enrolment-words-differ school-code-taken school-code-differs school-full device-elsewhere nobody-enrolled
    step-not-in-chain step-out-of-turn document-unreviewed document-contested document-has-two-values document-waits document-changed
    scheme-unknown scheme-not-rehearsed claim-too-large nothing-to-do account-own root-key-other`,
  413: 'body-too-large',
  415: 'media-type',
  429: 'password-slowed sign-in-slowed too-many-requests',
  500: 'fault',
  // Later it will be taken.
  503: 'disk-read-only disk-error data-damaged view-in-use view-unavailable county-busy',
  507: 'disk-full',
}

test('CO3 the status of every problem says whose turn it is, and a program tells by it whether to try again', () => {
  const written = Object.entries(STATUSES).flatMap(([status, kinds]) =>
    kinds.split(/\s+/).map((kind) => `${kind} ${status}`),
  )
  const known = Object.entries(PROBLEMS).map(([kind, { status }]) => `${kind} ${status}`)
  expect(known.sort()).toEqual(written.sort())
})

test('CO3 a refusal is told with its facts, and one that the county never gives as a fault of the program', () => {
  const facts = { seconds: 4 }
  expect(problemOf({ refused: 'school-full', facts })).toEqual({
    type: 'urn:yanxiubu:problem:school-full',
    kind: 'school-full',
    ...PROBLEMS['school-full'],
    facts,
  })
  expect(problemOf({ refused: 'school-full' })).not.toHaveProperty('facts')
  expect(countyRefuse('school-full', facts).refusal).toStrictEqual({ refused: 'school-full', facts })
  expect(countyRefuse('school-full')).toStrictEqual({ ok: false, refusal: { refused: 'school-full' } })
  for (const refused of ['pin-wrong', 'toString'] as const)
    expect(problemOf({ refused: refused as 'pin-wrong' }).kind).toBe('fault')
})

test('CO3 a fault is told to whoever keeps the server, by its route and without what was asked; a refusal is not', async () => {
  const app = Fastify()
  answerErrors(app)
  const thrown = new Error('impossible')
  app.post('/schools/:scope', () => {
    throw thrown
  })
  const heard = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    const answer = await app.inject({ method: 'POST', url: '/schools/secret', payload: { name: '王秀兰' } })
    expect([answer.statusCode, answer.json().kind]).toEqual([500, 'fault'])
    expect(heard.mock.calls).toEqual([['POST /schools/:scope', thrown]])
    await app.inject({
      method: 'POST',
      url: '/schools/x',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    })
    await app.inject('/nothing')
    expect(heard.mock.calls).toHaveLength(1)
  } finally {
    heard.mockRestore()
  }
})
