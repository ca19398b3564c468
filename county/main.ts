import { account } from './commands/account.ts'
import { init } from './commands/init.ts'
import { newKey } from './commands/new-key.ts'
import { publishScheme, rehearseScheme } from './commands/publish-scheme.ts'
import { rebuild } from './commands/rebuild.ts'
import { serve } from './commands/serve.ts'

/** `npm run county -- …`: the county server's commands; a folder alone is served. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  init,
  account,
  'new-key': newKey,
  'publish-scheme': publishScheme,
  rehearse: rehearseScheme,
  rebuild,
  serve,
}

const [first = '', ...rest] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
await (command ? command(rest) : serve(process.argv.slice(2)))
