import { runCounty } from '../county/run-county.ts'
import { builtRenderer, isBuilt, RENDERER } from './build-renderer.ts'

// `npm run county`: the county's program with a console that is as new as its sources.

await runCounty(process.argv.slice(2), async () => {
  if (!(await isBuilt(RENDERER))) process.stdout.write('正在生成工作台的界面，约半分钟…\n')
  try {
    return await builtRenderer()
  } catch (error) {
    process.stderr.write(`工作台的界面没有生成：${(error as Error).message}\n`)
    return RENDERER.dist
  }
})
