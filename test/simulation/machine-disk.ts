import type { Dice } from './dice.ts'
import { type SimulatedDisk, simulatedDisk } from './simulated-disk.ts'

/** A machine's disk whose power can be made to go at a coming write. */
export interface MachineDisk {
  disk: SimulatedDisk
  /** Writes left until the power goes; undefined: it stays. */
  writesLeft: number | undefined
}

export const FOLDER = '/data'

export async function machineDisk(dice: Dice): Promise<MachineDisk> {
  const machine = { writesLeft: undefined } as unknown as MachineDisk
  machine.disk = simulatedDisk({ random: dice.uniform, onCall: () => (goesOut(machine) ? 'cut' : undefined) })
  await machine.disk.makeFolder(FOLDER)
  await machine.disk.syncFolder('/')
  return machine
}

/** The power is back, or the program was started again. */
export function reopenDisk(machine: MachineDisk): void {
  machine.writesLeft = undefined
  machine.disk = machine.disk.reopen(() => (goesOut(machine) ? 'cut' : undefined))
}

/** Everything on it, onto a new disk: a copied folder, or a backup. */
export async function copiedDisk(from: MachineDisk, dice: Dice): Promise<MachineDisk> {
  const copy = await machineDisk(dice)
  await copyFolder(from.disk, copy.disk, FOLDER)
  return copy
}

async function copyFolder(from: SimulatedDisk, to: SimulatedDisk, folder: string): Promise<void> {
  await to.makeFolder(folder)
  for (const { name, kind } of await from.list(folder)) {
    const path = `${folder}/${name}`
    if (kind === 'folder') await copyFolder(from, to, path)
    else to.put(path, (await from.read(path))!)
  }
}

function goesOut(machine: MachineDisk): boolean {
  if (machine.writesLeft === undefined) return false
  machine.writesLeft--
  return machine.writesLeft < 0
}
