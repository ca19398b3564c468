import { fileURLToPath } from 'node:url'
import { isWeather, refusalOf } from '../shared/disk/disk.ts'
import { account } from './commands/account.ts'
import { init } from './commands/init.ts'
import { newKey } from './commands/new-key.ts'
import { publishScheme, rehearseScheme } from './commands/publish-scheme.ts'
import { rebuild } from './commands/rebuild.ts'
import { say, sayFailed, sayRefused } from './commands/say.ts'
import { serve } from './commands/serve.ts'

type Command = (args: readonly string[]) => Promise<void>

/** `npm run county -- …`: a folder alone is served. `builtPages` answers with the console's pages, made where they are old. */
export async function runCounty(
  words: readonly string[],
  builtPages: () => Promise<string> = async () => DIST,
): Promise<void> {
  const commands: Readonly<Record<string, Command>> = {
    init,
    account,
    'new-key': newKey,
    'publish-scheme': publishScheme,
    rehearse: rehearseScheme,
    rebuild,
    serve: (args) => serve(args, builtPages),
  }
  const [first = '', ...rest] = words
  if (NO_COMMAND.has(first)) return say(USAGE)
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined
  try {
    await (command ? command(rest) : serve(words, builtPages))
  } catch (error) {
    sayThrown(error)
  }
}

/** Weather that no command expected, as a sentence; what is a fault of the program, with all that helps to find it. */
function sayThrown(error: unknown): void {
  const { syscall, path, message, stack } = error as NodeJS.ErrnoException
  if (isWeather(error)) sayRefused(refusalOf(error))
  else if (syscall) sayFailed(`不能读写${path ? ` ${path}` : '文件'}，没有办成。系统的原话：${message}`)
  else
    sayFailed(`程序出错了，没有办成。已保存的内容不受影响。请把下面几行交给维护人员：\n${stack ?? message}`)
}

const NO_COMMAND: ReadonlySet<string> = new Set(['', 'help', '--help', '-h'])
const DIST = fileURLToPath(new URL('../dist', import.meta.url))

const USAGE = `用法：npm run county -- 文件夹                 启动县级服务
      npm run county -- init 文件夹 …           建立一个县
      npm run county -- account 文件夹 …        添加账号，或重设忘记的密码（先停服务）
      npm run county -- new-key 文件夹 …        换下一把工作密钥（先停服务；服务开着时在工作台办）
      npm run county -- rehearse 文件夹 方案.json
      npm run county -- publish-scheme 文件夹 方案.json
      npm run county -- rebuild 文件夹          按操作记录重建数据库
命令后加 --help 看它的选项；图文说明在 docs/guide/08-county.md，部署在 docs/deploy.md。`
