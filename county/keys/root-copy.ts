import * as fs from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { hashBytes } from '../../shared/base/hash.ts'
import { signingKeyFrom } from '../../shared/disk/keys.ts'
import type { SigningKey } from '../../shared/package/signatures.ts'
import { WORD_LIST } from '../../shared/package/trust-word-list.ts'

/** The root's secret as 33 words: a byte each, and one that checks the others. It can be read back from paper. */
export function rootWords({ secret }: SigningKey): readonly string[] {
  return [...secret, hashBytes(secret)[0]!].map((byte) => WORD_LIST[byte]!)
}

/** Undefined where a word is unknown, missing or wrong. */
export function rootFromWords(text: string): SigningKey | undefined {
  const bytes = text
    .trim()
    .split(/\s+/)
    .map((word) => WORD_LIST.indexOf(word))
  if (bytes.length !== 33 || bytes.includes(-1)) return undefined
  const secret = Uint8Array.from(bytes.slice(0, 32))
  return hashBytes(secret)[0] === bytes[32] ? signingKeyFrom(secret) : undefined
}

/**
 * Writes a copy and reads it back. Throws where a file is in the way: nothing that may be another county's root is
 * ever written over.
 */
export async function writeRootCopy(path: string, root: SigningKey, county: string): Promise<void> {
  const text = `研修簿 县根密钥\n${county}\n${rootWords(root).join(' ')}\n`
  const file = await fs.open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  if ((await readRootCopy(path))?.key !== root.key) throw new Error(`the copy ${path} does not read back`)
}

export async function readRootCopy(path: string): Promise<SigningKey | undefined> {
  return rootFromText(await fs.readFile(path, 'utf8'))
}

/** Of a copy's whole text, or of its words alone. */
export function rootFromText(text: string): SigningKey | undefined {
  return rootFromWords(text) ?? rootFromWords(text.trim().split('\n').at(-1) ?? '')
}

/** Why two places are no two copies elsewhere; undefined where they are. */
export function copiesRefused(folder: string, copies: readonly string[]): string | undefined {
  if (copies.length !== 2) return '请用 --root-copy 指定两份根密钥文件的位置。'
  const places = copies.map((copy) => dirname(resolve(copy)))
  if (places[0] === places[1]) return '两份根密钥不能放在同一个文件夹。'
  const home = `${resolve(folder)}/`
  if (places.some((place) => `${place}/`.startsWith(home))) return '根密钥不能放在服务器的数据文件夹里。'
  return undefined
}

/** Why the copies cannot be written there; undefined where they can. Nothing is written. */
export async function placesRefused(copies: readonly string[]): Promise<string | undefined> {
  for (const copy of copies) {
    if (await fs.stat(copy).catch(() => undefined)) return `${copy} 已经有了，没有覆盖。请换一个文件名。`
    const folder = dirname(resolve(copy))
    const writable = await fs.access(folder, fs.constants.W_OK).then(
      () => true,
      () => false,
    )
    if (!writable) return `不能写到文件夹 ${folder}。请先建好它，或换一个地方。`
  }
  return undefined
}

/** Whatever else lies there by now stays. */
export async function removeRootCopy(path: string, root: SigningKey): Promise<void> {
  const copy = await readRootCopy(path).catch(() => undefined)
  if (copy?.key === root.key) await fs.rm(path)
}
