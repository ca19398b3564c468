import { spawn } from 'node:child_process'

/** Runs a tool of the system with `input` on its standard input; answers with what it said, nothing when it failed. */
export type RunTool = (
  program: string,
  words: readonly string[],
  input: string,
) => Promise<string | undefined>

/** A keyring that waits for a password must not hold up the start. */
const PATIENCE_MS = 10_000

// Secrets go through standard input: words of a command line can be read by others.
export const runTool: RunTool = (program, words, input) =>
  new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: PATIENCE_MS,
      windowsHide: true,
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.stdin.on('error', () => {})
    child.on('error', () => resolve(undefined))
    child.on('close', (code) => resolve(code === 0 ? said : undefined))
    child.stdin.end(input)
  })
