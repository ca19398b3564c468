import { describe, expect, it } from 'vitest'
import { createLongWork } from '../../electron/services/long-work.ts'
import { done, refuse } from '../../shared/base/refusal.ts'
import type { Progress } from '../../shared/contract/progress-values.ts'

function world() {
  const told: Progress[] = []
  let time = 0
  const longWork = createLongWork({ tell: (progress) => told.push(progress), clock: () => time })
  return {
    told,
    longWork,
    pass(ms: number) {
      time += ms
    },
  }
}

describe('long work', () => {
  it('is told when it begins, at most ten times a second on its way, and when it is over', async () => {
    const { told, longWork, pass } = world()
    const work = longWork.begin('read-packages', 'files')!
    for (let done = 1; done <= 1000; done++) {
      pass(1)
      work.step(done, 1000)
    }
    work.end()
    expect(told[0]).toEqual({ task: 'read-packages', done: 0, total: 0, unit: 'files', isOver: false })
    expect(told.slice(1, -1).map(({ done }) => done)).toEqual([
      100, 200, 300, 400, 500, 600, 700, 800, 900, 1000,
    ])
    expect(told.at(-1)).toEqual({
      task: 'read-packages',
      done: 1000,
      total: 1000,
      unit: 'files',
      isOver: true,
    })
  })

  it('says at once that all is counted, however soon that is: what it then waits for may take long', () => {
    const { told, longWork } = world()
    const work = longWork.begin('sync-now', 'bytes')!
    work.step(1, 2)
    expect(told).toHaveLength(1)
    work.step(2, 2)
    expect(told.at(-1)).toMatchObject({ done: 2, total: 2, isOver: false })
  })

  it('says at once that another stretch of the work begins', () => {
    const { told, longWork } = world()
    const work = longWork.begin('sync-now', 'packages')!
    work.step(1, 100, 'bytes')
    expect(told.at(-1)).toMatchObject({ done: 1, unit: 'bytes' })
  })

  it('is begun once: a second is refused until the first is over', async () => {
    const { longWork } = world()
    const first = longWork.begin('sync-now', 'bytes')!
    expect(await longWork.run('sync-now', 'bytes', async () => done(1))).toEqual(
      refuse('work-running', { task: 'sync-now' }),
    )
    first.end()
    expect(await longWork.run('sync-now', 'bytes', async () => done(1))).toEqual(done(1))
  })

  it('ends with a refusal where a person stopped it, and a loop that only calculates hears of that', async () => {
    const { told, longWork } = world()
    let rounds = 0
    const running = longWork.run('roster-import', 'rows', async ({ breathe }) => {
      for (;;) {
        await breathe()
        rounds++
        if (rounds === 3) longWork.cancel('roster-import')
      }
    })
    expect(await running).toEqual(refuse('work-cancelled', { task: 'roster-import' }))
    expect(rounds).toBe(3)
    expect(told.at(-1)?.isOver).toBe(true)
  })

  it('what was past its point of no return when it was stopped counts', async () => {
    const { longWork } = world()
    const answer = await longWork.run('write-package', 'bytes', async () => {
      longWork.cancel('write-package')
      return done('written')
    })
    expect(answer).toEqual(done('written'))
  })

  it('a fault is no 取消, and the task is over all the same', async () => {
    const { told, longWork } = world()
    const running = longWork.run('print-form', 'pages', async () => {
      longWork.cancel('print-form')
      throw new Error('broken')
    })
    await expect(running).rejects.toThrow('broken')
    expect(told.at(-1)?.isOver).toBe(true)
    expect(longWork.begin('print-form', 'pages')).toBeDefined()
  })
})
