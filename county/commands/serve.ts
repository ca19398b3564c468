import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { BUREAU_SCOPE, PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { createAccounts } from '../accounts/accounts.ts'
import { operationalOf } from '../keys/key-files.ts'
import { deskOver, MACHINE, openCountyFolder } from '../open-county.ts'
import { readConsolePages } from '../routes/console-pages.ts'
import { createCountyApp } from '../routes/county-app.ts'
import { storeLost } from '../store/no-store.ts'
import { openStore } from '../store/open-store.ts'
import { keepUp } from '../view/keep-up.ts'
import { say, sayFailed, sayHeard, sayNoStore, sayRefused } from './say.ts'

const OPTIONS = { port: { type: 'string' }, host: { type: 'string' } } as const
const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

/**
 * `serve FOLDER [--port 19600] [--host 127.0.0.1]`: until it is told to end. It speaks plain HTTP: on any other
 * host than this machine a TLS proxy belongs before it.
 */
export async function serve(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  const [folder] = positionals
  const port = Number(values.port ?? '19600')
  const host = values.host ?? '127.0.0.1'
  if (!folder || !Number.isInteger(port)) return sayFailed('用法：npm run county -- 文件夹 [--port 19600]')
  const started = await start(folder, host, port)
  if (!started) return
  say(`县级服务已启动：http://${host}:${started.port}/`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      started.stop().then(() => process.exit(0))
    })
}

/** ST2: the start took on trust what was read before; it is read now, beside everything else. Answers how to end it. */
function readThrough({ verify }: OperationLog): () => Promise<void> {
  const ending = new AbortController()
  const reading = verify(ending.signal).then(
    (isSound) => isSound || sayFailed('操作记录中有读不出的地方：只能查看，不能再写入。请联系维护人员。'),
    (error) => console.error('read-through', error),
  )
  return async () => {
    ending.abort()
    await reading
  }
}

export interface RunningCounty {
  readonly port: number
  stop(): Promise<void>
}

/** Undefined after saying why not. Port 0: whatever is free. */
export async function start(folder: string, host: string, port: number): Promise<RunningCounty | undefined> {
  const opened = await openCountyFolder(folder)
  if (!opened.ok) {
    sayRefused(opened.refusal)
    return undefined
  }
  const county = opened.value
  const toClose: (() => Promise<unknown>)[] = [county.close]
  async function stop(): Promise<void> {
    for (const close of toClose.splice(0).reverse()) await close()
  }
  try {
    const { keys } = county
    const log = keys && (await county.openLog(keys))
    if (!keys || !log?.ok) {
      if (log && !log.ok) sayRefused(log.refusal)
      else sayFailed('这里还没有建立县级数据，请先 init。')
      await stop()
      return undefined
    }
    const store = await openStore(folder, {
      databaseUrl: process.env.DATABASE_URL,
      heard: sayHeard,
    })
    if ('no' in store) {
      sayNoStore(store)
      await stop()
      return undefined
    }
    toClose.push(store.close)
    const desk = deskOver(county, keys, log.value, store)
    // The schools follow while it serves: a view of another version is made anew without anybody waiting.
    await desk.settleView([BUREAU_SCOPE, PUBLIC_SCOPE])
    toClose.push(readThrough(log.value))
    toClose.push(keepUp(desk.settleView, { fault: (error) => console.error('keep-up', error) }))
    const pages = await readConsolePages(DIST)
    if (pages.size === 0) say('还没有生成界面，只能收发数据包。请先运行 npm run build。')
    const app = await createCountyApp({
      desk,
      store,
      accounts: createAccounts({ log: log.value, ...MACHINE }),
      county: operationalOf(keys).county,
      pages,
      ticks: () => performance.now(),
    })
    toClose.push(() => app.close())
    await app.listen({ host, port })
    return { port: (app.server.address() as AddressInfo).port, stop }
  } catch (error) {
    await stop()
    sayNoStore(storeLost(error))
    return undefined
  }
}
