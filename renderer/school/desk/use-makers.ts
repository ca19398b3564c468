import { useEffect, useState } from 'react'
import { MOST_MAKERS } from '../../../shared/contract/acts-values.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { DeskCase } from '../../../shared/desk/desk-case.ts'
import { useHost } from '../../store/session.tsx'
import { type Makers, toldOperations } from './said-makers.ts'

/** SC1: who made what the cases on the screen rest on: one question for all of them, asked anew when they are others. */
export function useMakers(cases: readonly DeskCase<ViewRow>[]): Makers {
  const { api } = useHost()
  const [makers, setMakers] = useState<Makers>(NOBODY)
  const asked = [...new Set(cases.flatMap(toldOperations))].slice(0, MOST_MAKERS).join(' ')
  useEffect(() => {
    if (asked === '') return
    let isOld = false
    void api['who-wrote']({ operations: asked.split(' ') }).then((answer) => {
      if (!isOld && answer.ok) setMakers(new Map(answer.value.map((maker) => [maker.operation, maker])))
    })
    return () => {
      isOld = true
    }
  }, [api, asked])
  return makers
}

const NOBODY: Makers = new Map()
