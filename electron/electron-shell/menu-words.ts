/** What stands in the menu, and in the few boxes the shell shows itself. */
export interface MenuWords {
  readonly file: string
  readonly print: string
  readonly quit: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly view: string
  readonly reload: string
  readonly larger: string
  readonly smaller: string
  readonly usual: string
  readonly whole: string
  readonly help: string
  readonly platform: string
  readonly about: string
  readonly version: (version: string) => string
  readonly hide: string
  readonly chooseFolder: string
}

export const MENU_WORDS: Readonly<Record<'zh' | 'en', MenuWords>> = {
  zh: {
    file: '文件',
    print: '打印…',
    quit: '退出研修簿',
    edit: '编辑',
    undo: '撤销输入',
    redo: '恢复输入',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '显示',
    reload: '重新载入',
    larger: '放大',
    smaller: '缩小',
    usual: '实际大小',
    whole: '全屏',
    help: '帮助',
    platform: '国家智慧教育公共服务平台',
    about: '关于研修簿',
    version: (version) => `版本 ${version}`,
    hide: '隐藏研修簿',
    chooseFolder: '选择 U 盘或文件夹',
  },
  en: {
    file: 'File',
    print: 'Print…',
    quit: 'Quit Yanxiubu',
    edit: 'Edit',
    undo: 'Undo Typing',
    redo: 'Redo Typing',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    reload: 'Reload',
    larger: 'Larger',
    smaller: 'Smaller',
    usual: 'Actual Size',
    whole: 'Full Screen',
    help: 'Help',
    platform: 'Smart Education of China',
    about: 'About Yanxiubu',
    version: (version) => `Version ${version}`,
    hide: 'Hide Yanxiubu',
    chooseFolder: 'Choose a Stick or Folder',
  },
}
