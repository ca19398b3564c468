import { openDataFolder } from '../../shared/disk/data-folder.ts'
import { nodeDisk } from '../../shared/disk/node-disk.ts'

/** A child process that takes hold of a data folder, says how that went, and stays until it is ended. */
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const result = await openDataFolder(nodeDisk({ shared: true }), process.argv[2]!, { random, machine: 'm' })
console.log(
  result.ok ? `held ${process.pid}` : `${result.refusal.refused} ${result.refusal.facts?.pid ?? ''}`,
)
if (result.ok) {
  process.stdin.resume()
  process.stdin.on('end', () => void result.value.release())
}
