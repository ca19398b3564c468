/** What stands over every screen until somebody deals with it: damage to the data file, a copied data folder. */
export const standing = {
  damageTitle: (places: number) => `数据文件有 ${places} 处损坏：现在可以查看，不能改动`,
  missing: (count: number) => `有 ${count} 条记录读不出来了。`,
  unsure: '缺了多少条还说不准。',
  waiting: (count: number) => `另有 ${count} 条已保存的记录都在，要等缺的补回来才能显示。`,
  lockedOut: '学校和账号的记录也在读不出来的部分里，所以现在不能登录；不再补的话要重新建一次学校和账号。',
  kept: '损坏的原文件已另外留存。',
  from: {
    exchange: '请同县里或本校另一台电脑交换一次，缺的会自动补回来，补齐就能照常改动。',
    'enrol-first': '本机的登记信息也在损坏的部分里。请先到“交换”重新登记，再同县里交换一次，缺的会补回来。',
    nobody: '这台电脑没有同别处交换过，没有地方可以补。',
  },
  answered: '县里已经答复，没有这部分内容。请再看看本校另一台电脑有没有；都没有，就补不回来了。',
  sync: '联网补回',
  open: '读入数据包文件',
  toExchange: '去“交换”',
  stillMissing: '读入了，但还没有补齐。',
  goOn: '不再补，继续使用',
  goOnTitle: (count: number) => (count > 0 ? `不再补这 ${count} 条记录？` : '不再等，继续使用？'),
  goOnText: (waiting: number) =>
    waiting > 0
      ? `其余内容都在；等着显示的 ${waiting} 条会接着补记上。请翻看近来填的内容，少了的请重填。`
      : '其余内容都在。请翻看近来填的内容，少了的请重填。',
  goOnYes: '继续使用',
  goOnNo: '再等等',
  keeperOnly: '请专管员或校长登录后办理。',

  copiedTitle: '这台电脑的数据被复制到了另一台电脑，两台都在用',
  copiedText:
    '两边写的内容都在，不会丢。请只在其中一台上重新登记，另一台照常使用；重新登记不用重填任何内容，只要再同县里核对一次。',
  enrolAnew: '在这台重新登记',
  enrolTitle: '在这台电脑上重新登记？',
  enrolText: '会生成一份新的登记申请。县里答复以前，这台电脑照常填写，只是暂时不能交换。',
  enrolYes: '重新登记',
  putAway: '另一台已办好，不再提示',
  cancel: '取消',
}
