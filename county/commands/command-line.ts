import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { say, sayFailed } from './say.ts'

/**
 * The words after a command, or undefined after saying what is wrong with them: an option nobody knows or without its value.
 * `--help` is answered with the usage. `places` at most stand without an option's name.
 */
export function commandLine<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  { options, usage, places }: { readonly options: O; readonly usage: string; readonly places: number },
) {
  if (args.includes('--help') || args.includes('-h')) {
    say(usage)
    return undefined
  }
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true })
    const more = parsed.positionals[places]
    if (more === undefined) return parsed
    sayFailed(`“${more}”是多余的。\n${usage}`)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const said = SAID[code]
    if (!said) throw error
    const name = /'(-{1,2}[^\s'<]+)/.exec((error as Error).message)?.[1] ?? ''
    sayFailed(`${said(name)}\n${usage}`)
  }
  return undefined
}

const SAID: Readonly<Record<string, (name: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (name) => `没有 ${name} 这个选项。`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (name) => `选项 ${name} 后面的内容不对，或者少了。`,
}
