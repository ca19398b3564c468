import { expect, test } from 'vitest'
import { listDrives } from '../../electron/services/drives/list-drives.ts'
import { parseLinux, parseMac, parseWindows } from '../../electron/services/drives/parse-drives.ts'

test('Windows: one stick is an object, several are a list, none is nothing', () => {
  const stick =
    '{"DeviceID":"E:","VolumeName":"教研组","Size":31004221440,"FreeSpace":29904199680,"FileSystem":"exFAT"}'
  const card = { path: 'E:\\', label: '教研组', free: 29_904_199_680, fileSystem: 'exFAT' }
  expect(parseWindows(stick)).toEqual([card])
  const other =
    '{"DeviceID":"F:","VolumeName":"","Size":"8004304896","FreeSpace":"12288","FileSystem":"FAT32"}'
  expect(parseWindows(`[${stick},${other}]`)).toEqual([
    card,
    { path: 'F:\\', label: '', free: 12_288, fileSystem: 'FAT32' },
  ])
  expect(parseWindows('')).toEqual([])
  expect(parseWindows('\r\n')).toEqual([])
})

test('Windows: a card reader without a card is no drive', () => {
  expect(
    parseWindows('{"DeviceID":"G:","VolumeName":null,"Size":null,"FreeSpace":null,"FileSystem":null}'),
  ).toEqual([])
})

test('Linux: the mounted partitions of a stick, and not the disk of the PC or a loop device', () => {
  const text = JSON.stringify({
    blockdevices: [
      { name: 'loop0', rm: false, hotplug: false, tran: null, mountpoint: '/snap/core/1', fsavail: '0' },
      {
        name: 'nvme0n1',
        rm: false,
        hotplug: false,
        tran: 'nvme',
        mountpoint: null,
        children: [
          { name: 'nvme0n1p1', rm: false, hotplug: false, tran: 'nvme', mountpoint: '/boot/efi', fsavail: 1 },
          { name: 'nvme0n1p2', rm: false, hotplug: false, tran: 'nvme', mountpoint: '/', fsavail: 1 },
        ],
      },
      {
        name: 'sda',
        rm: true,
        hotplug: true,
        tran: 'usb',
        mountpoint: null,
        children: [
          {
            name: 'sda1',
            rm: true,
            hotplug: true,
            tran: null,
            mountpoint: '/media/zhou/教研组',
            fstype: 'exfat',
            label: '教研组',
            fsavail: 29_904_199_680,
          },
          { name: 'sda2', rm: true, hotplug: true, tran: null, mountpoint: null, fsavail: null },
        ],
      },
    ],
  })
  expect(parseLinux(text)).toEqual([
    { path: '/media/zhou/教研组', label: '教研组', free: 29_904_199_680, fileSystem: 'exfat' },
  ])
})

test('Linux: older versions write numbers as text and true as "1"; a bay that can be unplugged is no stick', () => {
  const drive = (changed: object) =>
    JSON.stringify({
      blockdevices: [{ rm: '0', hotplug: '0', tran: null, mountpoint: '/run/media/a', ...changed }],
    })
  const found = { path: '/run/media/a', label: '', free: 4096, fileSystem: 'vfat' }
  expect(parseLinux(drive({ rm: '1', fstype: 'vfat', fsavail: '4096' }))).toEqual([found])
  expect(parseLinux(drive({ tran: 'usb', fstype: 'vfat', fsavail: '4096' }))).toEqual([found])
  expect(parseLinux(drive({ hotplug: '1', tran: 'sata' }))).toEqual([])
  expect(parseLinux(drive({}))).toEqual([])
})

test('macOS: the mount points of external disks, with what the property list escapes', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>
    <key>AllDisksAndPartitions</key><array><dict>
      <key>DeviceIdentifier</key><string>disk4</string>
      <key>Partitions</key><array><dict>
        <key>Content</key><string>EFI</string><key>DeviceIdentifier</key><string>disk4s1</string>
      </dict><dict>
        <key>DeviceIdentifier</key><string>disk4s2</string>
        <key>MountPoint</key>
        <string>/Volumes/语文 &amp; 数学</string>
        <key>VolumeName</key><string>语文 &amp; 数学</string>
      </dict></array>
    </dict></array></dict></plist>`
  expect(parseMac(text)).toEqual([
    { path: '/Volumes/语文 & 数学', label: '语文 & 数学', free: null, fileSystem: '' },
  ])
  expect(parseMac('<key>MountPoint</key><string>/</string>')).toEqual([])
})

test.each(['', 'Access denied', '{', '[]', 'null', '7', '{"blockdevices":7}', '{"blockdevices":[7]}'])(
  'a system that says %j has no drives',
  (text) => {
    for (const parse of [parseWindows, parseLinux, parseMac]) expect(parse(text)).toEqual([])
  },
)

test('this machine is asked without a fault, and one whose tool is not there has no drives', async () => {
  for (const drive of await listDrives()) expect(drive.path).not.toBe('')
  const elsewhere = process.platform === 'win32' ? 'darwin' : 'win32'
  expect(await listDrives(elsewhere)).toEqual([])
})
