import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** From a file's first line, or typed without being shown; empty where nobody is there to type, and what is no password. */
export async function askPassword(question: string, file: string | undefined): Promise<string> {
  if (file !== undefined) return (await readFile(file, 'utf8')).split(/\r?\n/)[0] ?? ''
  process.stdout.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY })
  try {
    return await Promise.race([line.question(''), once(line, 'close').then(() => '')])
  } finally {
    line.close()
    process.stdout.write('\n')
  }
}

export async function askYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const line = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^(y|yes|是)$/i.test((await line.question(question)).trim())
  } finally {
    line.close()
  }
}
