import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const CONFIG = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8')

test('Windows: an installer for x64, for all users of the PC (asar integrity needs it out of their reach)', () => {
  expect(part('win')).toContain('target: [{ target: nsis, arch: [x64] }]')
  expect(part('nsis')).toContain('perMachine: true')
})

test('macOS: a disk image for each processor', () => {
  expect(part('mac')).toContain('target: [{ target: dmg, arch: [arm64, x64] }]')
})

test('Linux: a package and an AppImage for each processor', () => {
  expect(part('linux')).toContain('{ target: deb, arch: [x64, arm64] }')
  expect(part('linux')).toContain('{ target: AppImage, arch: [x64, arm64] }')
})

test('nothing is published or rebuilt while packing', () => {
  expect(CONFIG).toContain('publish: null')
  expect(CONFIG).toContain('npmRebuild: false')
})

/** The lines under a word at the beginning of a line. */
function part(word: string): string {
  return new RegExp(`^${word}:\\n((?: .*\\n)+)`, 'm').exec(CONFIG)?.[1] ?? ''
}
