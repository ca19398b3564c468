import { thisMachine } from '../electron/find-browser.ts'
import { createHost } from '../electron/host.ts'
import { builtRenderer } from './build-renderer.ts'
import { startProgram } from './start-program.ts'

const asked = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
})

process.exitCode = await startProgram(process.argv.slice(2), {
  machine: thisMachine(),
  createHost,
  builtRenderer,
  say: (sentence) => process.stdout.write(`${sentence}\n`),
  asked,
})
