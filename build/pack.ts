import { fileURLToPath } from 'node:url'
import { builtProgram } from './build-program.ts'
import { builtRenderer } from './build-renderer.ts'
import { runStep } from './run-step.ts'

// `node build/pack.ts [words of electron-builder]`: pages and program built, then packed as electron-builder.yml says;
// without words for this machine, `--linux dir` and the like for another.

const BUILDER = fileURLToPath(new URL('../node_modules/electron-builder/cli.js', import.meta.url))
const CONFIG = fileURLToPath(new URL('../electron-builder.yml', import.meta.url))

await builtRenderer()
await builtProgram()
process.exitCode = await runStep(process.execPath, [BUILDER, ...process.argv.slice(2), '--config', CONFIG])
