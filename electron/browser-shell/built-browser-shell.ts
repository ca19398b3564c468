import { startInBrowser } from './browser-start.ts'

// The built program without Electron, for any Node: `node out/electron/built-browser-shell.js`.
process.exitCode = await startInBrowser(process.argv.slice(2))
