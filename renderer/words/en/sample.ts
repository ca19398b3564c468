import type { Words } from '../zh.ts'

export const sample: Words['sample'] = {
  open: 'Try the sample school',
  offerFirst:
    'Not sure where to begin? The sample school has 26 teachers and a year of plans and sessions. Click and change whatever you like, then set up your own.',
  offerBeside:
    'The sample school has 26 teachers and a year of plans and sessions to play with. Your own school is kept apart and not affected.',
  banner: 'Sample school: try anything, nothing is sent',
  bannerMore: 'People and events are made up; the PIN of 王老师 and 李校长 is 1234.',
  leave: 'Leave and clear',
  leaveTitle: 'Leave the sample school?',
  leaveText: 'What you did in it is cleared; your own school is not affected.',
  leaveYes: 'Leave and clear',
  leaveNo: 'Stay',
}
