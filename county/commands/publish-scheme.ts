import { readFile, writeFile } from 'node:fs/promises'
import { type Account, createAccounts } from '../accounts/accounts.ts'
import type { CountyDesk } from '../county-desk.ts'
import { deskOver, MACHINE } from '../open-county.ts'
import { rehearsalCsv, rehearsalInLines } from '../schemes/rehearsal-table.ts'
import type { RehearsedScheme } from '../schemes/scheme-desk.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { askYes } from './ask.ts'
import { commandLine } from './command-line.ts'
import { openMadeCounty } from './made-county.ts'
import { say, sayFailed, sayRefused } from './say.ts'

const OPTIONS = {
  by: { type: 'string' },
  report: { type: 'string' },
  /** Read and agreed to: instead of the question. */
  confirmed: { type: 'boolean' },
} as const

const PUBLISH = '用法：publish-scheme 文件夹 方案.json [--by 姓名] [--report 表.csv] [--confirmed]'
const REHEARSE = '用法：rehearse 文件夹 方案.json [--report 表.csv]'

/**
 * `publish-scheme FOLDER FILE.json --by 李主任`: the rehearsal, a question, and the version is published; it goes
 * down with the next return package of each school. The server is stopped; its view follows when it starts.
 */
export async function publishScheme(args: readonly string[]): Promise<void> {
  const line = commandLine(args, { options: OPTIONS, usage: PUBLISH, places: 2 })
  if (!line) return
  const { values } = line
  const [folder, path] = line.positionals
  if (!folder || !path) return sayFailed(PUBLISH)
  await withDesk(folder, async (desk, accounts) => {
    const by = publisher(accounts, values.by)
    if (!by) return sayFailed('请用 --by 指定一位可以发布的人（师训办、局领导或系统管理员）。')
    const file = await fileText(path)
    const rehearsed = file === undefined ? undefined : await shown(desk, file, values.report)
    if (file === undefined || !rehearsed) return
    if (!values.confirmed && !(await askYes('以上是发布后的变化。现在发布吗？（是/否）')))
      return sayFailed('没有确认，没有发布。看过预演后再来一次，或加 --confirmed。')
    const published = await desk.publish(file, rehearsed.seen, by)
    if (!published.ok) return sayRefused(published.refusal)
    say(`已发布 ${rehearsed.scheme.id} 版本 ${rehearsed.scheme.version}，随下一个回包送到各校。`)
  })
}

/** `rehearse FOLDER FILE.json`: what publishing would do; nothing is written (PL4). */
export async function rehearseScheme(args: readonly string[]): Promise<void> {
  const line = commandLine(args, { options: { report: OPTIONS.report }, usage: REHEARSE, places: 2 })
  if (!line) return
  const { values } = line
  const [folder, path] = line.positionals
  if (!folder || !path) return sayFailed(REHEARSE)
  await withDesk(folder, async (desk) => {
    const file = await fileText(path)
    if (file !== undefined) await shown(desk, file, values.report)
  })
}

/** Over a view in memory: what is asked here is in the journal. */
async function withDesk(
  folder: string,
  act: (desk: CountyDesk, accounts: readonly Account[]) => Promise<void>,
): Promise<void> {
  const county = await openMadeCounty(folder)
  if (!county) return
  try {
    const log = await county.openLog(county.keys)
    if (!log.ok) return sayRefused(log.refusal)
    const accounts = createAccounts({ log: log.value, ...MACHINE }).list()
    await act(deskOver(county, county.keys, log.value, createMemoryStore()), accounts)
  } finally {
    await county.close()
  }
}

/** Prints the rehearsal, or every fault with its place; undefined where there are faults. */
async function shown(
  desk: CountyDesk,
  file: string,
  report: string | undefined,
): Promise<RehearsedScheme | undefined> {
  const rehearsed = await desk.rehearse(file)
  if (!rehearsed.ok) {
    for (const { path, sentence } of rehearsed.faults) sayFailed(`${path || '(全文)'}：${sentence}`)
    sayFailed('没有发布。')
    return undefined
  }
  for (const line of rehearsalInLines(rehearsed.value)) say(line)
  if (report === undefined) return rehearsed.value
  const written = await writeFile(report, rehearsalCsv(rehearsed.value)).then(
    () => true,
    () => false,
  )
  if (!written) {
    sayFailed(`不能写 ${report}，没有发布。`)
    return undefined
  }
  say(`预演已写到 ${report}`)
  return rehearsed.value
}

async function fileText(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) sayFailed(`读不了 ${path}。`)
  return text
}

/** Who is named; else the one administrator there is. */
function publisher(accounts: readonly Account[], name: string | undefined): Account | undefined {
  if (name !== undefined) return accounts.find((one) => one.name === name)
  const administrators = accounts.filter(({ role }) => role === 'administrator')
  return administrators.length === 1 ? administrators[0] : undefined
}
