import type { ProgressUnit } from '../../../../shared/contract/progress-values.ts'

const counts: Record<ProgressUnit, (done: number, total: number) => string> = {
  bytes: (done, total) => `${sizeText(done)} / ${sizeText(total)}`,
  files: (done, total) => `第 ${Math.min(done + 1, total)} 个，共 ${total} 个文件`,
  packages: (done, total) => `第 ${Math.min(done + 1, total)} 个，共 ${total} 个数据包`,
  rows: (done, total) => `${done} / ${total} 行`,
  persons: (done, total) => `${done} / ${total} 人`,
  pages: (done, total) => `${done} / ${total} 页`,
}

/** What a long task says of itself, on whatever screen. */
export const progress = {
  preparing: '正在准备…',
  ending: '正在收尾…',
  stopping: '正在停下…',
  cancel: '取消',
  comma: '，',
  counts,
  left: (seconds: number) =>
    seconds < 60
      ? `大约还要 ${Math.max(5, Math.ceil(seconds / 5) * 5)} 秒`
      : `大约还要 ${Math.ceil(seconds / 60)} 分钟`,
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
