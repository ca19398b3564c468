import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ConsoleDocumentLine, Queue } from '../../../shared/contract/county-lists.ts'
import { useKept } from '../../ui/kept.ts'
import { useKeys } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { NothingFound } from '../../ui/list/nothing-found.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { FreshLine } from '../lists/fresh-line.tsx'
import { PortionTurner } from '../lists/portion-turner.tsx'
import { usePortions } from '../lists/use-portions.ts'
import { DoneNote } from '../problem-note.tsx'
import { ANY, DocumentFilters, type Filter, QUEUES_SHOWN, rangeOf } from './document-filters.tsx'
import { DocumentList, lineName, lineRoute } from './document-list.tsx'
import { OpenDocument } from './open-document.tsx'

/** 计划与学时: what schools submitted, by where it stands, and beside the list the one that is open. */
export function DocumentsPage() {
  const words = useCountyWords()
  const { may } = useConsole()
  const [, ...open] = useRoute()
  const openName = open.length === 3 ? open.join(' ') : undefined
  const [queue, setQueue] = useKept<Queue>('county-queue', QUEUES_SHOWN, 'waiting')
  const [filter, setFilter] = useState<Filter>(ANY)
  const [done, setDone] = useState<string>()
  const portions = usePortions('documents', { queue, ...rangeOf(filter) }, stateOf)
  const { shown, latest } = portions
  const next = useRef<string>(undefined)
  const lines = shown?.lines ?? []
  const counts = latest?.counts ?? shown?.counts
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(ANY)
  useKeys({ Escape: () => goTo('decisions') })

  // After a decision the row of what comes next is where the keyboard is.
  useEffect(() => {
    if (next.current === undefined || next.current !== openName) return
    const row = document.querySelector<HTMLElement>(`tr[data-row-key="${next.current}"]`)
    next.current = undefined
    row?.focus()
  }, [openName])

  async function decided(text: string): Promise<void> {
    const at = lines.findIndex((line) => lineName(line) === openName)
    const following = [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0)).reverse()]
    const list = await portions.reload()
    const left = new Set((list?.lines ?? []).map(lineName))
    const after = following.find((line) => left.has(lineName(line)))
    setDone(`${text}${words.decisions.nextPackage}`)
    next.current = after && lineName(after)
    if (after) goTo(...lineRoute(after))
    else goTo('decisions')
  }

  return (
    <Page title={words.sections.decisions} {...(counts && { count: words.decisions.count(counts.waiting) })}>
      <div className="desk-page">
        <DocumentFilters
          queue={queue}
          onQueue={(chosen) => {
            setQueue(chosen)
            goTo('decisions')
          }}
          filter={filter}
          onFilter={setFilter}
          counts={counts}
          onEnter={() => lines[0] && goTo(...lineRoute(lines[0]))}
        >
          <FreshLine fresh={portions.fresh} onShow={portions.showFresh} />
        </DocumentFilters>
        <DoneNote text={done} />
        <div className={openName === undefined ? 'desk-whole' : 'desk-split'}>
          <div className={portions.isLate ? 'desk-list is-late' : 'desk-list'}>
            {!shown ? null : lines.length === 0 ? (
              isFiltered ? (
                <NothingFound title={words.lists.nothingFound} onShowAll={() => setFilter(ANY)} />
              ) : (
                <EmptyState
                  title={words.decisions.none[queue]}
                  next={words.decisions.noneNext}
                  action={
                    may('take-in-package') && (
                      <Button onClick={() => goTo('packages')}>{words.decisions.toPackages}</Button>
                    )
                  }
                />
              )
            ) : (
              <DocumentList
                queue={queue}
                lines={lines}
                open={openName}
                onOpen={(line) => {
                  setDone(undefined)
                  goTo(...lineRoute(line))
                }}
              />
            )}
            <PortionTurner portions={portions} {...(shown && { of: shown.counts[queue] })} />
          </div>
          {openName !== undefined && (
            <OpenDocument
              key={openName}
              scope={open[0]!}
              kind={open[1] === 'plan' ? 'plan' : 'claim'}
              id={open[2]!}
              onDecided={decided}
              onClose={() => goTo('decisions')}
            />
          )}
        </div>
      </div>
    </Page>
  )
}

/** Another step, or something written since, is news. */
function stateOf(line: ConsoleDocumentLine): string {
  const { step, submitted, decided, uncovered, contested } = line
  return [lineName(line), step, submitted, decided?.at, uncovered, contested].join(' ')
}
