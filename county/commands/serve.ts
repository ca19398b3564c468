import type { AddressInfo } from 'node:net'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { BUREAU_SCOPE, PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { workingKeyAt } from '../keys/key-desk.ts'
import { operationalOf } from '../keys/key-files.ts'
import { deskOver, MACHINE } from '../open-county.ts'
import { readConsolePages } from '../routes/console-pages.ts'
import { createCountyApp } from '../routes/county-app.ts'
import { type TrustedProxies, trustedProxies } from '../routes/trusted-proxies.ts'
import { storeLost } from '../store/no-store.ts'
import { openStore } from '../store/open-store.ts'
import { keepUp } from '../view/keep-up.ts'
import { commandLine } from './command-line.ts'
import { openMadeCounty } from './made-county.ts'
import { say, sayFailed, sayHeard, sayKey, sayNoStore, sayRefused, sayWarning } from './say.ts'

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  'trust-proxy': { type: 'string' },
} as const

const USAGE = `用法：npm run county -- 文件夹 [--port 19600] [--host 127.0.0.1] [--trust-proxy 反向代理的地址]
      --trust-proxy 也可用环境变量 YANXIUBU_TRUST_PROXY；几个地址用逗号隔开。`

/** Answers with the folder of the console's pages. */
type BuiltPages = () => Promise<string>

/**
 * `serve FOLDER [--port 19600] [--host 127.0.0.1] [--trust-proxy 127.0.0.1]`: until it is told to end. It speaks plain
 * HTTP: on any other host than this machine a TLS proxy belongs before it.
 */
export async function serve(args: readonly string[], builtPages: BuiltPages): Promise<void> {
  const line = commandLine(args, { options: OPTIONS, usage: USAGE, places: 1 })
  if (!line) return
  const { values } = line
  const [folder] = line.positionals
  if (!folder) return sayFailed(USAGE)
  const port = Number(values.port ?? '19600')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return sayFailed('--port 后面应是 0 到 65535 之间的一个数。')
  const proxies = values['trust-proxy'] ?? process.env.YANXIUBU_TRUST_PROXY ?? ''
  const isProxy = trustedProxies(proxies)
  if (!isProxy) return sayFailed('--trust-proxy 后面应是 IP 地址或网段，如 127.0.0.1 或 10.0.0.0/8。')
  const host = values.host ?? '127.0.0.1'
  const started = await start(folder, { host, port, isProxy, builtPages })
  if (!started) return
  say(`县级服务已启动：http://${host}:${started.port}/`)
  if (!isLoopback(host) && proxies.trim() === '')
    sayWarning(
      '注意：这里说的是不加密的 HTTP，密码和内容在网络上能被看见。请在前面放一个 TLS 代理并用 --trust-proxy 指明，见 docs/deploy.md。',
    )
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

export interface Serving {
  readonly host: string
  readonly port: number
  readonly isProxy: TrustedProxies
  readonly builtPages: BuiltPages
}

/** Undefined after saying why not. Port 0: whatever is free. */
export async function start(folder: string, serving: Serving): Promise<RunningCounty | undefined> {
  const { host, port, isProxy, builtPages } = serving
  const county = await openMadeCounty(folder)
  if (!county) return undefined
  const toClose: (() => Promise<unknown>)[] = [county.close]
  async function stop(): Promise<void> {
    for (const close of toClose.splice(0).reverse()) await close()
  }
  try {
    const { keys } = county
    const log = await county.openLog(keys)
    if (!log.ok) {
      sayRefused(log.refusal)
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
    sayKey(workingKeyAt(keys, MACHINE.now()).daysLeft)
    const pages = await readConsolePages(await builtPages())
    if (pages.size === 0) sayWarning('没有工作台的界面，只能收发数据包。请运行 npm run build，再启动一次。')
    const app = await createCountyApp({
      desk,
      store,
      county: operationalOf(keys).county,
      pages,
      ticks: () => performance.now(),
      isProxy,
    })
    toClose.push(() => app.close())
    await app.listen({ host, port })
    return { port: (app.server.address() as AddressInfo).port, stop }
  } catch (error) {
    await stop()
    const refused = lineRefused(error, serving)
    if (refused) sayFailed(refused)
    else sayNoStore(storeLost(error))
    return undefined
  }
}

/** Why nothing can be heard at this place; undefined where that is not what failed. */
function lineRefused(error: unknown, { host, port }: Serving): string | undefined {
  const { code = '', syscall } = error as NodeJS.ErrnoException
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return undefined
  if (code === 'EADDRINUSE') return `端口 ${port} 已被别的程序占用，没有启动。请用 --port 换一个。`
  if (code === 'EACCES') return `没有权限使用端口 ${port}，没有启动。请用 --port 换一个 1024 以上的。`
  return `这台电脑没有 ${host} 这个地址，没有启动。请改 --host。`
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
