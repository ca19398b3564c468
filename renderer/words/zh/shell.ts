/** The frame around the screens: navigation, top bar, what concerns the whole program. */
export const shell = {
  locale: 'zh-CN',
  program: '研修簿',
  navigation: '导航',
  sections: {
    person: '教师',
    plan: '计划',
    activity: '活动',
    training: '培训',
    credits: '学分',
    exchange: '交换',
    settings: '设置',
  },
  year: (year: number) => `${year} 年度`,
  signOut: '退出登录',
  roles: { clerk: '师训专管员', principal: '校长', leader: '组长', teacher: '教师' } as Readonly<
    Record<string, string>
  >,

  state: '数据状态',
  savedAt: (time: string) => `已保存 ${time}`,
  saved: '已保存',
  readOnly: '只能查看',
  unsent: (count: number) => `未送出 ${count}`,
  allPacked: '没有未送出的',

  loading: '正在打开…',
  rebuilding: (done: number, total: number) => `正在整理本机数据：${done} / ${total}`,
  rebuilt: '本机的浏览数据已重新整理好，您的内容都在，可以照常使用。',
  memoryOnly:
    '浏览器不能存放浏览数据（可能磁盘满了），本次改为放在内存里。您的内容由研修簿另行保存，都在，可以照常使用；请抽空清理磁盘。',
  clockDoubted: '电脑的日期时间看起来不对。可以照常保存；请在任务栏改正时间，日期以您填写的为准。',
  notWritable: '数据文件有一处损坏：现在可以查看，不能改动。请用备份、另一台电脑或 U 盘补回缺少的部分。',
  news: {
    'put-back': '数据是从备份放回的，已接着往下记，不需要您做什么。以前送出的内容不会重复。',
    restored: '数据文件夹像是从备份放回的，已接着往下记，不需要您做什么。',
    moved: '数据文件夹换了地方，已接着往下记，不需要您做什么。',
    machine: '数据文件夹换了电脑，已接着往下记，不需要您做什么。',
  } as Readonly<Record<string, string>>,

  takenOverTitle: '研修簿已在另一个窗口打开',
  takenOverText: '内容都已保存在本机。请用新打开的窗口；要回到这里，点右边的按钮。',
  takeBack: '改用这个窗口',
  lostTitle: '与研修簿的联系断了',
  lostText:
    '显示过“已保存”的内容都在本机；正在填的还没有保存，可先抄下来。研修簿可能已经退出：请重新打开它，或再连一次。',
  connectAgain: '再连一次',
  notReachedTitle: '这个窗口没有连上研修簿',
  notReachedText: '您的内容都在本机，没有变化。请关掉这个窗口，再从桌面图标打开研修簿。',
  faultTitle: '程序出了一个故障',
  faultText: '显示过“已保存”的内容都在本机。刚才这一步可能没有完成，请看一看再做一次；再出现请告诉县里。',
  loadAnew: '重新打开',

  close: '关闭',
  save: '保存',
  cancel: '取消',
  required: '请填这一项',
}
