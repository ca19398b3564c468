import { registerHooks } from 'node:module'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import { createElectron } from './electron-double.ts'

// `node run-double.ts MAIN WORDS…`: runs a built main process as Electron would, on the double. A test in another
// process reaches its pages over the port it prints, and its modules by messages (see electron-program.ts).

const [, , main = '', ...words] = process.argv
const isPackaged = process.env.DOUBLE_PACKED === '1'
const { electron, launch, begin } = createElectron(isPackaged, say, (code) => process.exit(code))

Object.assign(process.versions, { electron: 'double' })
Object.assign(globalThis, { electronDouble: electron })
process.argv = isPackaged ? ['electron', ...words] : ['electron', main, ...words]

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron'
      ? { url: 'electron:double', format: 'module', shortCircuit: true }
      : next(name, context),
  load: (address, context, next) =>
    address === 'electron:double'
      ? { format: 'module', source: source(), shortCircuit: true }
      : next(address, context),
})

process.on('message', async ({ n, code, word }: { n: number; code: string; word: unknown }) => {
  try {
    const value = await runInThisContext(`(${code})`)(electron, word)
    process.send?.({ n, value })
  } catch (fault) {
    process.send?.({ n, fault: String(fault) })
  }
})
// The test is gone: nobody would end us.
process.on('disconnect', () => process.exit(1))

await import(pathToFileURL(main).href)
const port = await launch()
say(`DevTools ${port}`)
begin()

function source(): string {
  const names = Object.keys(electron).map((name) => `export const ${name} = electronDouble.${name}`)
  return [...names, 'const whole = electronDouble', 'export { whole as default }'].join('\n')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
