import { type Server, serve, signIn } from '../../county/store/county-process.ts'
import { type LineOffice, lineOffice } from '../../worlds/made-county/line-office.ts'
import { inspectorPort, probeServer, type ServerProbe } from './server-probe.ts'

/** The county's program in a process of its own, with schools' lines into it and a look at its memory and its loop. */
export interface RunningCounty {
  readonly server: Server
  readonly office: LineOffice
  readonly probe: ServerProbe
  /** From the command to the first address said; milliseconds. */
  readonly started: number
  stop(): Promise<void>
}

/** `databaseUrl` absent: a PostgreSQL of its own. */
export async function runCounty(folder: string, databaseUrl?: string): Promise<RunningCounty> {
  const { port, option } = await inspectorPort()
  const began = performance.now()
  const server = await serve(folder, {
    NODE_OPTIONS: option,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  })
  const started = performance.now() - began
  const probe = await probeServer(port)
  const office = lineOffice(server.url, await signIn(server.url))
  return {
    server,
    office,
    probe,
    started,
    async stop() {
      office.close()
      probe.close()
      await server.stop()
    },
  }
}
