import type { Shell } from 'electron'

/** Everything outside that the program ever opens, in the machine's own browser. Never an address from data. */
export const OUTSIDE = {
  /** 国家智慧教育公共服务平台, where teachers take courses. */
  platform: 'https://www.smartedu.cn/',
} as const

export function openOutside(shell: Pick<Shell, 'openExternal'>, place: keyof typeof OUTSIDE): Promise<void> {
  return shell.openExternal(OUTSIDE[place])
}
