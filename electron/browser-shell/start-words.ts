import type { Refusal } from '../../shared/base/refusal.ts'

/** What the start says in its console: one sentence each. */
export const START_WORDS = {
  usage: '用法：npm start -- [--no-window] [--data 文件夹] [--port 端口] [--profile 文件夹]',
  programUsage: '用法：研修簿 [--data 文件夹] [--browser]。为了安全，不接受别的启动参数。',
  electronFound: '用 Electron 打开研修簿自己的窗口。',
  electronAbsent: '没有找到 Electron 程序文件，改用这台电脑的浏览器。',
  browserAsked: '按启动参数，用这台电脑的浏览器。',
  noDisplay: '这里没有图形界面可以放 Electron 窗口，改用浏览器方式。',
  opened: '已用这台电脑的浏览器打开研修簿窗口；关闭窗口即退出。',
  address: (address: string) => `研修簿已启动，请在浏览器中打开（30 秒内有效，一次有效）：${address}`,
  another: '地址过期时，再运行一次同样的命令即可得到新地址。按 Ctrl+C 退出。',
  noBrowser: '这台电脑上没有找到 Chromium、Chrome 或 Edge，请自行用浏览器打开下面的地址。',
  noWindow: '这里没有图形界面，打不开窗口；研修簿照常运行，可用能连到本机的浏览器打开下面的地址。',
  keepsDying: '浏览器接连异常退出，不再自动打开；研修簿仍在运行，已保存的内容不受影响。',
  pageKeepsDying: '窗口接连异常退出，研修簿先关闭；已保存的内容不受影响。请重新启动电脑，再打开研修簿。',
  alreadyOpened: '研修簿已在运行，已为您打开它的窗口。',
  alreadyAddress: (address: string) =>
    `研修簿已在运行，请在浏览器中打开（30 秒内有效，一次有效）：${address}`,
  fault: '研修簿出了程序故障，已保存的内容不受影响。',
} as const

export function refusalWords({ refused, facts }: Refusal): string {
  if (refused === 'port-taken') {
    return `端口 ${facts?.port} 已被其他程序占用，研修簿没有启动。请关闭占用它的程序后再试；为避免看起来像丢失数据，研修簿不会自动换用别的端口。`
  }
  if (refused === 'second-instance')
    return '研修簿已在这台电脑上运行（可能由另一位用户打开），请在那里使用或先退出它。'
  if (refused === 'data-newer') return '数据由更新版本的研修簿写入，请先升级本程序；数据没有改动。'
  if (refused === 'data-damaged') return '数据文件有损坏，研修簿没有启动；请勿删除任何文件，用备份恢复。'
  if (refused === 'disk-full') return '磁盘已满，研修簿没有启动；已保存的内容不受影响，请腾出空间后再试。'
  if (refused === 'disk-read-only') return '数据文件夹不能写入，研修簿没有启动；请检查文件夹权限。'
  return `数据文件夹读写出错，研修簿没有启动；已保存的内容不受影响。（${refused}）`
}
