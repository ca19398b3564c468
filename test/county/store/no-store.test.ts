import { expect, test } from 'vitest'
import { noStoreOf } from '../../../county/store/no-store.ts'

/** As Node and `pg` 8 throw them. */
test.each([
  ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432', 'unreachable'],
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND db', 'unreachable'],
  ['EAI_AGAIN', 'getaddrinfo EAI_AGAIN db', 'unreachable'],
  [undefined, 'timeout expired', 'unreachable'],
  [undefined, 'Connection terminated unexpectedly', 'unreachable'],
  ['57P03', 'the database system is starting up', 'unreachable'],
  ['53300', 'sorry, too many clients already', 'unreachable'],
  ['28P01', 'password authentication failed for user "x"', 'sign-in-refused'],
  [undefined, 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string', 'sign-in-refused'],
  ['3D000', 'database "x" does not exist', 'database-missing'],
  ['42501', 'permission denied for schema public', 'no-right'],
  ['ERR_INVALID_URL', 'Invalid URL', 'url-unreadable'],
])('CO3 a database that cannot be opened (%s, %s) has a sentence: %s', (code, message, no) => {
  expect(noStoreOf(Object.assign(new Error(message), { code }))).toEqual({ no, said: message })
})

test('CO3 a fault of our own is no weather', () => {
  expect(noStoreOf(new TypeError('x is not a function'))).toBeUndefined()
  expect(
    noStoreOf(Object.assign(new Error('relation "x" does not exist'), { code: '42P01' })),
  ).toBeUndefined()
})
