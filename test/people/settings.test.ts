import { describe, expect, it } from 'vitest'
import { openSettings } from '../../electron/services/settings/settings.ts'
import { isWeather } from '../../shared/disk/disk.ts'
import { dice } from '../simulation/dice.ts'
import { FOLDER, machineDisk, reopenDisk } from '../simulation/machine-disk.ts'
import { isCut, simulatedDisk } from '../simulation/simulated-disk.ts'

const chance = dice(5)

describe('settings of a PC', () => {
  it('TR4 what is set is there at the next start, in one file', async () => {
    const { disk } = await machineDisk(chance)
    const settings = await openSettings(disk, FOLDER, chance.bytes)
    await Promise.all([
      settings.update('pins', (pins) => ({ ...pins, a: 'scrypt$1$2' })),
      settings.update('pins', (pins) => ({ ...pins, b: 'scrypt$3$4' })),
      settings.update('county', () => 'https://example.org'),
    ])
    const again = await openSettings(disk, FOLDER, chance.bytes)
    expect(again.get('pins')).toEqual({ a: 'scrypt$1$2', b: 'scrypt$3$4' })
    expect(again.get('county')).toBe('https://example.org')
    expect((await disk.list(FOLDER)).map(({ name }) => name)).toEqual(['settings.json'])
  })

  it('TR4 a settings file that is not whole is no reason not to start', async () => {
    const { disk } = await machineDisk(chance)
    disk.put(`${FOLDER}/settings.json`, Buffer.from('{"pins":{"a":'))
    expect((await openSettings(disk, FOLDER, chance.bytes)).get('pins')).toEqual({})
  })

  it('ST4 on a disk without room it is weather, and what was set before stands', async () => {
    let room = 10_000
    const disk = simulatedDisk({ random: chance.uniform, capacity: () => room })
    await disk.makeFolder(FOLDER)
    const settings = await openSettings(disk, FOLDER, chance.bytes)
    await settings.update('pins', () => ({ a: 'scrypt$1$2' }))
    room = 60
    const refused = await settings
      .update('drafts', () => ({ long: 'x'.repeat(500) }))
      .catch((thrown) => thrown)
    expect(isWeather(refused)).toBe(true)
    expect(settings.get('drafts')).toEqual({})
    expect(await disk.list(FOLDER)).toHaveLength(1)
    expect((await openSettings(disk, FOLDER, chance.bytes)).get('pins')).toEqual({ a: 'scrypt$1$2' })
  })

  it('ST2 a power cut at any write leaves the old settings or the new', async () => {
    for (let write = 0; write < 8; write++) {
      const machine = await machineDisk(chance)
      await (await openSettings(machine.disk, FOLDER, chance.bytes)).update('county', () => 'old')
      machine.writesLeft = write
      const settings = await openSettings(machine.disk, FOLDER, chance.bytes)
      const ended = await settings.update('county', () => 'new').catch((thrown) => thrown)
      const cut = isCut(ended)
      reopenDisk(machine)
      const found = (await openSettings(machine.disk, FOLDER, chance.bytes)).get('county')
      expect(cut ? ['old', 'new'] : ['new']).toContain(found)
    }
  })
})
