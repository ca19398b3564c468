/** A large school: how many teachers and activities it has, and how many people are at each activity. */
export const TEACHERS = 500
export const ACTIVITIES = 2000
export const AT_EACH = 50
