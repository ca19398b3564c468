import { createBrowserPc } from './browser-pc.ts'
import { createElectronPc } from './electron-pc.ts'
import type { SchoolPc } from './school-pc.ts'

/** Which shell the journeys go through: the browser shell, or Electron as `SCHOOL_SHELL` says. */
export const SHELL = process.env.SCHOOL_SHELL === 'electron' ? 'electron' : 'browser'

/** `data`: a folder elsewhere, such as a small disk; else one of its own that goes with `remove`. */
export function createSchoolPc(data?: string): Promise<SchoolPc> {
  return SHELL === 'electron' ? createElectronPc(data) : createBrowserPc(data)
}
