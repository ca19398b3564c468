import { expect, test } from 'vitest'
import { keepWindow } from '../../electron/browser-shell/keep-window.ts'

type End = (how: 'closed' | 'died') => void

function start(now: () => number, windowConnected: () => boolean = () => false) {
  const ends: End[] = []
  const addresses: string[] = []
  const kept = keepWindow({
    open: (address) => {
      addresses.push(address)
      return { pid: undefined, ended: new Promise((resolve) => ends.push(resolve)) }
    },
    address: () => `address ${addresses.length}`,
    windowConnected,
    now,
    graceMs: 8,
  })
  return { kept, ends, addresses }
}

test('a browser that dies is followed by a window at a fresh address, three times within a minute', async () => {
  const { kept, ends, addresses } = start(() => 0)
  for (let died = 0; died < 4; died++) {
    await expect.poll(() => ends.length).toBe(died + 1)
    ends[died]?.('died')
  }
  expect(await kept.over).toBe('keeps-dying')
  expect(addresses).toEqual(['address 0', 'address 1', 'address 2', 'address 3'])
})

test('deaths more than a minute apart never end it', async () => {
  let now = 0
  const { kept, ends } = start(() => now)
  for (let died = 0; died < 6; died++) {
    await expect.poll(() => ends.length).toBe(died + 1)
    now += 30_001
    ends[died]?.('died')
  }
  await expect.poll(() => ends.length).toBe(7)
  kept.stop()
})

test('closing the last window ends it', async () => {
  const { kept, ends } = start(() => 0)
  ends[0]?.('closed')
  expect(await kept.over).toBe('closed')
})

test('a browser that handed its window to another keeps it open until that window is gone', async () => {
  let asked = 0
  const { kept, ends } = start(
    () => 0,
    () => {
      asked += 1
      return asked < 20
    },
  )
  ends[0]?.('closed')
  expect(await kept.over).toBe('closed')
  expect(asked).toBeGreaterThanOrEqual(20)
})
