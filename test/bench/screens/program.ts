import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** `npm start` as a process of its own, so that its memory is the host's alone. */
export interface Program {
  readonly address: string
  /** Bytes of memory of the host, as the system counts them; undefined where it cannot be asked. */
  memory(): Promise<number | undefined>
  close(): Promise<void>
}

export async function startProgram(data: string): Promise<Program> {
  const child = spawn(
    process.execPath,
    [...(await startWords()), '--no-window', '--port', '0', '--data', data],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const address = await addressOf(child)
  return {
    address,
    memory: () => memoryOf(child.pid ?? 0),
    async close() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

/**
 * Bytes of memory that a process takes from the machine: what it shares with others, as the browser's processes share
 * the browser's code, counts in parts (the kernel's PSS). Undefined where nobody tells.
 */
export async function memoryOf(pid: number): Promise<number | undefined> {
  const told = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const found = /^Pss:\s+(\d+) kB$/m.exec(told)
  return found ? Number(found[1]) * 1024 : undefined
}

/** What `npm start` says to Node: its switches belong to what is measured. */
async function startWords(): Promise<readonly string[]> {
  const { scripts } = JSON.parse(await readFile(own('package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  return scripts.start
    .split(' ')
    .slice(1)
    .map((word) => (word.endsWith('.ts') ? own(word) : word))
}

async function addressOf(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! })
  for await (const line of lines) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line)
    if (found) return found[0]
  }
  throw new Error('the program ended without an address')
}

function own(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url))
}
