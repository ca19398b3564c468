import type { HostStatus } from '../../../shared/contract/host-values.ts'

const keys: Record<HostStatus['keys'], string> = {
  file: '本机的钥匙存放在数据文件夹的一个文件里，系统没有另外保管。请不要把数据文件夹交给别人；建议打开系统的磁盘加密。',
  'system-and-file':
    '本机的钥匙由系统保管，数据文件夹里也留着一份，以免系统损坏时打不开数据。请不要把数据文件夹交给别人；建议打开系统的磁盘加密。',
}

/** What concerns this PC: its keys, its sticks, and what to hand over when something does not work. */
export const machine = {
  title: '这台电脑',
  keys,
  bundleHint:
    '程序不正常时，请把诊断文件交给县里或帮您看电脑的人。里面是版本、条数和出错的位置，没有姓名和证件号。',
  bundle: '生成诊断文件',
  bundleSave: '另存诊断文件',
  bundleMade: '诊断文件已生成。',

  sticks: '插着的 U 盘',
  noSticks: '没有看到 U 盘。插好后会自动出现；移动硬盘请在上面直接填写。',
  stick: (path: string, label: string) => (label === '' ? path : `${label}（${path}）`),
  free: (size: string) => `剩余 ${size}`,
  chooseFolder: '选择文件夹…',
}
