import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InlineConfig, Plugin } from 'vite'
import { HOST_INPUTS } from '../shared/contract/host-api.ts'

const own = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const NODE = [...builtinModules, /^node:/]

/**
 * The program as Electron runs it: `main.js`, and `built-browser-shell.js` for a machine's own browser. All that they
 * need is inside, so that the packed program carries no `node_modules`.
 */
export function mainBuild(outDir: string): InlineConfig {
  const entries = {
    main: own('electron/main.ts'),
    'built-browser-shell': own('electron/browser-shell/built-browser-shell.ts'),
  }
  return {
    ...plain(outDir),
    plugins: [besideUs()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...plain(outDir).build,
      license: { fileName: 'licences.md' },
      ssr: true,
      rolldownOptions: {
        input: entries,
        external: ['electron', ...NODE],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js', banner: OLD_NAMES },
      },
    },
  }
}

/** A preload script in the sandbox is one CommonJS file and may require `electron` alone. */
export function preloadBuild(outDir: string): InlineConfig {
  return {
    ...plain(outDir),
    define: { HOST_METHODS: JSON.stringify(Object.keys(HOST_INPUTS)) },
    build: {
      ...plain(outDir).build,
      emptyOutDir: false,
      ssr: true,
      rolldownOptions: {
        input: { preload: own('electron/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true, target: 'node' },
  }
}

function plain(outDir: string) {
  return {
    configFile: false,
    root: own('electron'),
    logLevel: 'error',
    // Names stay whole: where a fault was is read from the log.
    build: { outDir, emptyOutDir: true, target: 'node22', minify: false, copyPublicDir: false },
  } as const satisfies InlineConfig
}

/** Libraries written as CommonJS ask where they lie; here that is beside us. */
const OLD_NAMES = 'const { filename: __filename, dirname: __dirname } = import.meta'

/** A worker named by its source beside us becomes an entry of its own beside us. */
function besideUs(): Plugin {
  return {
    name: 'beside-us',
    enforce: 'pre',
    transform(code, id) {
      return code.replaceAll(
        /new URL\('(\.\/[a-z0-9-]+)\.ts', import\.meta\.url\)/g,
        (_whole, name: string) => {
          const file = `${name.slice(2)}.js`
          this.emitFile({ type: 'chunk', id: join(dirname(id), `${name}.ts`), fileName: file })
          return `new URL('./${file}', import.meta.url)`
        },
      )
    },
  }
}
