import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig, Plugin } from 'vite'
import { NONCE_PLACE } from '../shared/contract/content-policy.ts'
import { stamp } from './build-stamp.ts'

/**
 * How pages are built for the content policy: nothing inline, our files only, the nonce's place in each page, and
 * `page-guard.js` before every other script.
 */
export function pageBuild(root: string, pages: readonly string[], outDir: string): InlineConfig {
  return {
    configFile: false,
    root,
    base: '/',
    plugins: [react(), pageGuard(), stamp()],
    html: { cspNonce: NONCE_PLACE },
    build: {
      outDir,
      emptyOutDir: true,
      // A PC without a line keeps the browser it came with: of January 2023.
      target: 'chrome109',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      license: { fileName: 'licences.md' },
      // antd whole is larger than the bound for web sites; these pages are read from memory on the same PC.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: pages.map((page) => join(root, page)) },
    },
  }
}

function pageGuard(): Plugin {
  return {
    name: 'page-guard',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(new URL('page-guard.js', import.meta.url), 'utf8')
      this.emitFile({ type: 'asset', fileName: 'page-guard.js', source })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { src: '/page-guard.js' }, injectTo: 'head' }],
    },
  }
}
