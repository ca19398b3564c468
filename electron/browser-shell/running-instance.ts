import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { originOf } from '../security/loopback.ts'

/** Where a program that runs can be reached by the same OS user's second start. Lies in the user's folder, 0600. */
export interface Running {
  readonly port: number
  readonly secret: string
}

const FILE = 'running.json'

/** Where it cannot be written the program runs all the same; a second start then only says that one is running. */
export async function announceRunning(folder: string, running: Running): Promise<void> {
  const part = join(folder, `${FILE}.${process.pid}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(part, JSON.stringify(running), { mode: 0o600 })
    await rename(part, join(folder, FILE))
  } catch {
    await rm(part, { force: true }).catch(() => {})
  }
}

/** Leaves the file alone when another program has announced itself since. */
export async function withdrawRunning(folder: string, running: Running): Promise<void> {
  const announced = await readRunning(folder)
  if (announced?.secret === running.secret) await rm(join(folder, FILE), { force: true })
}

/**
 * Asks the program that runs on this data folder for a window. Answers with nothing when none runs, else with
 * the address to show when `open` is false.
 */
export async function askRunning(folder: string, open: boolean): Promise<{ address?: string } | undefined> {
  const running = await readRunning(folder)
  if (!running) return undefined
  try {
    const answer = await fetch(`${originOf(running.port)}/api/window`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-App-Token': running.secret },
      body: JSON.stringify({ open }),
      signal: AbortSignal.timeout(5000),
    })
    return answer.ok ? ((await answer.json()) as { address?: string }) : undefined
  } catch {
    return undefined
  }
}

async function readRunning(folder: string): Promise<Running | undefined> {
  try {
    const { port, secret } = JSON.parse(await readFile(join(folder, FILE), 'utf8'))
    return Number.isInteger(port) && typeof secret === 'string' ? { port, secret } : undefined
  } catch {
    return undefined
  }
}
