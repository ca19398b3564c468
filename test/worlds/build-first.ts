import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtProgram } from '../../build/build-program.ts'
import { builtRenderer } from '../../build/build-renderer.ts'

/** The programs that the tests start, and the tests' own processes, read what they compiled before. */
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'yanxiubu-compiled')

/** Once before files that run at the same time: two of them would build into one folder. */
export async function setup(): Promise<void> {
  await builtRenderer()
  await builtProgram()
}
