import { type Amount, amountOf } from '../scheme/amount.ts'
import { yearOf } from '../scheme/calendar.ts'
import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { AnnualResult } from './evaluation.ts'
import { type Standing, standing } from './requirement.ts'

export interface YearStanding {
  readonly year: number
  readonly status: AnnualResult['status']
  readonly standing: Standing
  readonly sums: readonly Amount[]
  readonly mayBeExcellent: boolean | null
}

/**
 * Step 10: every calendar year of the cycle by itself; nothing carries over. Before the year of hire it does
 * not apply; until it has ended it is in progress, whatever is short.
 */
export function annualStandings(
  prepared: PreparedScheme,
  byYear: ReadonlyMap<number, readonly Amount[]>,
  hireDate: string | null,
  today: string | null,
): YearStanding[] {
  const { annual } = prepared.scheme
  if (!annual) return []
  const minima = amountsByPlace(prepared, annual.min)
  const gate = annual.excellentGate === undefined ? null : amountsByPlace(prepared, annual.excellentGate)
  // No sub-minima are tested (H-AMB-09): the source's surplus alone decides.
  const offset = annual.offset ? ({ ...annual.offset, requires: 'none' } as const) : null
  return [...byYear].map(([year, sums]) => {
    const mayBeExcellent = gate === null ? null : gate.every((min, place) => sums[place]! >= min)
    if (hireDate !== null && year < yearOf(hireDate))
      return { year, status: 'not_applicable', standing: NOTHING_ASKED, sums, mayBeExcellent }
    const standingOfYear = standing(prepared, minima, sums, [], offset)
    const status = statusOf(
      standingOfYear,
      annual.guidance === true,
      today !== null && today <= `${year}-12-31`,
    )
    return { year, status, standing: standingOfYear, sums, mayBeExcellent }
  })
}

function statusOf({ status }: Standing, guidance: boolean, running: boolean): AnnualResult['status'] {
  if (running) return 'in_progress'
  if (status !== 'short') return status
  return guidance ? 'below_guidance' : 'not_met'
}

function amountsByPlace({ tree }: PreparedScheme, byCategory: Readonly<Record<string, number>>): Amount[] {
  return tree.ids.map((id) => amountOf(byCategory[id] ?? 0))
}

const NOTHING_ASKED: Standing = { status: 'met', short: new Map(), offset: null }
