import { expect, test } from 'vitest'
import { createLasting, type Heard } from '../../../county/store/lasting-session.ts'
import { isViewUnavailable } from '../../../county/store/view-unavailable.ts'

test('CO4 a database that was lost is opened anew until it is there, and meanwhile nobody waits for it', async () => {
  const [first, second] = [fakeSession('first'), fakeSession('second')]
  const { lasting, heard, opens, tries } = lastingOver(first)
  expect(lasting.current()).toBe(first)
  first.lose()
  await until(() => opens.length === 1)
  expect(whyOf(() => lasting.current())).toBe('away')
  expect(first.isClosed()).toBe(true)
  opens[0]!.reject(new Error('ECONNREFUSED'))
  await until(() => opens.length === 2)
  opens[1]!.resolve(second)
  await until(() => heard.includes('back'))
  expect(lasting.current()).toBe(second)
  expect([heard, tries]).toEqual([
    ['away', 'back'],
    [0, 1],
  ])

  second.lose()
  await until(() => opens.length === 3)
  expect(heard).toEqual(['away', 'back', 'away'])
  opens[2]!.resolve(fakeSession('third'))
  await lasting.close()
})

test('CO4 a database that another server has taken meanwhile is not used, said once, and used when it is free', async () => {
  const [first, second] = [fakeSession('first'), fakeSession('second')]
  const { lasting, heard, opens } = lastingOver(first)
  first.lose()
  for (const place of [0, 1]) {
    await until(() => opens.length === place + 1)
    opens[place]!.resolve('in-use')
  }
  await until(() => opens.length === 3)
  expect(whyOf(() => lasting.current())).toBe('in-use')
  opens[2]!.resolve(second)
  await until(() => heard.includes('back'))
  expect(heard).toEqual(['away', 'in-use', 'back'])
  expect(lasting.current()).toBe(second)
  await lasting.close()
  expect(second.isClosed()).toBe(true)
})

test('CO4 a server that ends while its database is away leaves no connection behind', async () => {
  const first = fakeSession('first')
  const late = fakeSession('late')
  const { lasting, opens } = lastingOver(first)
  first.lose()
  await until(() => opens.length === 1)
  const closing = lasting.close()
  opens[0]!.resolve(late)
  await closing
  expect([first.isClosed(), late.isClosed()]).toEqual([true, true])
  expect(() => lasting.current()).toThrow()
})

function fakeSession(name: string) {
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>()
  let closed = false
  async function close(): Promise<void> {
    closed = true
  }
  return { name, lost, lose, close, isClosed: () => closed }
}

type Fake = ReturnType<typeof fakeSession>

function lastingOver(first: Fake) {
  const opens: PromiseWithResolvers<Fake | 'in-use'>[] = []
  const heard: Heard[] = []
  const tries: number[] = []
  const lasting = createLasting<Fake>(first, {
    reopen() {
      const one = Promise.withResolvers<Fake | 'in-use'>()
      opens.push(one)
      return one.promise
    },
    pause: async (count) => void tries.push(count),
    heard: (what) => void heard.push(what),
  })
  return { lasting, heard, opens, tries }
}

/** Everything here is a matter of promises: no clock has to run. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn++) {
    if (turn > 100) throw new Error('it never came to that')
    await Promise.resolve()
  }
}

function whyOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (isViewUnavailable(error)) return error.viewUnavailable
    throw error
  }
  return 'there'
}
