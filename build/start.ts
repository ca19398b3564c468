import { join } from 'node:path'
import { thisMachine } from '../electron/browser-shell/find-browser.ts'
import { startProgram } from '../electron/browser-shell/start-program.ts'
import { createSchoolHost } from '../electron/two-schools.ts'
import { builtProgram } from './build-program.ts'
import { builtRenderer } from './build-renderer.ts'
import { type ChosenShell, chooseShell, electronWords } from './choose-shell.ts'
import { findElectron } from './find-electron.ts'
import { runStep } from './run-step.ts'

// `npm start`: the program in Electron or in the machine's own browser, and which of the two it is.

const asked = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
})
const words = process.argv.slice(2)
const machine = thisMachine()
const chosen = chooseShell(words, machine, findElectron())
say(chosen.says)
process.exitCode = await (chosen.shell === 'electron' ? inElectron(chosen) : inBrowser())

async function inElectron({ binary }: Extract<ChosenShell, { shell: 'electron' }>): Promise<number> {
  const [program] = await Promise.all([builtProgram(), builtRenderer()])
  return runStep(binary, electronWords(join(program, 'main.js'), words, machine))
}

function inBrowser(): Promise<number> {
  return startProgram(words, { machine, createHost: createSchoolHost, builtRenderer, say, asked })
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
