import type { OutlookGap } from '../../../shared/policy/ledger/teacher-outlook.ts'
import type { Words } from '../../words/words.tsx'
import { shownAmount } from './shown-amount.ts'

/** The first few of what is missing, the whole before its parts; how many in all where there are more. */
export function gapsText(gaps: readonly OutlookGap[], words: Words['credits'], most = 3): string {
  const named = gaps.slice(0, most).map(({ label, short }) => words.gapOf(label, shownAmount(short)))
  const shown = named.join(words.comma)
  return gaps.length > most ? words.andMore(shown, gaps.length) : shown
}
