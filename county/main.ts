import { runCounty } from './run-county.ts'

await runCounty(process.argv.slice(2))
