import type { Words } from '../../zh.ts'

export const progress: Words['progress'] = {
  preparing: 'Getting ready…',
  ending: 'Nearly done…',
  stopping: 'Stopping…',
  cancel: 'Cancel',
  comma: ', ',
  counts: {
    bytes: (done, total) => `${sizeText(done)} of ${sizeText(total)}`,
    files: (done, total) => `file ${Math.min(done + 1, total)} of ${total}`,
    packages: (done, total) => `package ${Math.min(done + 1, total)} of ${total}`,
    rows: (done, total) => `${done} of ${total} rows`,
    persons: (done, total) => `${done} of ${total} people`,
    pages: (done, total) => `${done} of ${total} pages`,
  },
  left: (seconds) =>
    seconds < 60
      ? `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} seconds left`
      : `about ${Math.ceil(seconds / 60)} minutes left`,
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
