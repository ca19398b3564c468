import { builtProgram } from '../../build/build-program.ts'
import { builtRenderer } from '../../build/build-renderer.ts'

/** Once before files that run at the same time: two of them would build into one folder. */
export async function setup(): Promise<void> {
  await builtRenderer()
  await builtProgram()
}
