import { spawn } from 'node:child_process'

/** Runs a program with our own console; answers with its exit code, 1 when it cannot be started. */
export function runStep(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'inherit', env: { ...process.env, ...environment } })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** `npm …` by the npm that runs us, so that no shell has to be asked where it is. */
export function runNpm(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const npm = process.env.npm_execpath
  return npm ? runStep(process.execPath, [npm, ...words], environment) : runStep('npm', words, environment)
}
