/** 示例学校: offered, stood in, left. */
export const sample = {
  open: '先用示例学校看看',
  offerFirst:
    '不知道从哪儿开始？示例学校里有 26 位教师、一年的计划和活动，随便点、随便改，看明白了再建自己的学校。',
  offerBeside: '示例学校里有 26 位教师、一年的计划和活动，随便点、随便改。本校的内容单独放着，不受影响。',
  banner: '示例学校，随便试，不会上报',
  bannerMore: '人和事都是编的；王老师、李校长的 PIN 码都是 1234。',
  leave: '离开并清空',
  leaveTitle: '离开示例学校？',
  leaveText: '在示例学校里做的都会清空，本校的内容不受影响。',
  leaveYes: '离开并清空',
  leaveNo: '再看看',
}
