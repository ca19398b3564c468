import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { useRow, useRows } from '../../store/session.tsx'
import { useKept } from '../../ui/kept.ts'
import { useKeys } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { NothingFound } from '../../ui/list/nothing-found.tsx'
import { TableExport } from '../../ui/list/table-export.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { ProjectForm } from './project-form.tsx'
import { ProjectPanel } from './project-panel.tsx'
import { foundProjects, linksByProject, PROJECT_FILTERS, projectRows } from './project-rows.ts'
import { ProjectTable, projectColumns } from './project-table.tsx'
import { useMayWrite } from './use-may-write.ts'

export interface ProjectsProps {
  readonly tabs: ReactNode
  readonly open: Hex | undefined
  readonly adding: boolean
}

/** F07, F16: the list of projects, and beside it the one that is open with its people. */
export function Projects({ tabs, open, adding }: ProjectsProps) {
  const words = useWords().training
  const mayAdd = useMayWrite('project', 'name')
  const projects = useRows('project')
  const results = useRows('result')
  const openRow = useRow('project', open)
  const [filter, setFilter] = useKept('project-filter', PROJECT_FILTERS, 'all')
  const [search, setSearch] = useState('')
  useKeys({ Escape: close })

  const byProject = useMemo(() => linksByProject(results), [results])
  const all = useMemo(() => projectRows(projects, byProject), [projects, byProject])
  const found = useMemo(() => foundProjects(all, filter, search), [all, filter, search])
  const isBeside = adding || openRow !== undefined

  function close(): void {
    goTo('training')
  }

  const buttons = mayAdd && (
    <>
      <Button onClick={() => goTo('training', 'import')}>{words.import}</Button>
      <Button type="primary" onClick={() => goTo('training', 'new')}>
        {words.add}
      </Button>
    </>
  )
  return (
    <Page
      title={words.title}
      count={words.count(found.length, all.filter(({ isRemoved }) => !isRemoved).length)}
      actions={
        <>
          {tabs}
          {all.length > 0 && (
            <TableExport name={words.tabs.projects} columns={projectColumns(words)} rows={found} />
          )}
          {buttons}
        </>
      }
    >
      <div className={isBeside ? 'beside beside-training' : undefined}>
        <div>
          {all.length > 0 && (
            <ListFilters
              search={{
                name: words.search,
                text: search,
                onChange: setSearch,
                onEnter: () => found[0] && goTo('training', 'id', found[0].row.id),
              }}
              filter={{
                name: words.filterLabel,
                value: filter,
                options: PROJECT_FILTERS.map((value) => ({ value, label: words.filters[value] })),
                onChange: setFilter,
                isSmall: isBeside,
              }}
            />
          )}
          {found.length > 0 && <ProjectTable rows={found} open={open} isNarrow={isBeside} />}
          {all.length === 0 && !adding && (
            <EmptyState
              title={words.empty}
              next={mayAdd ? words.emptyNext : words.keepersOnly}
              action={
                mayAdd && (
                  <Button type="primary" onClick={() => goTo('training', 'import')}>
                    {words.import}
                  </Button>
                )
              }
            />
          )}
          {all.length > 0 && found.length === 0 && (
            <NothingFound
              title={words.nothingFound}
              onShowAll={() => {
                setSearch('')
                setFilter('all')
              }}
            />
          )}
        </div>
        {adding && (
          <aside className="beside-panel" aria-label={words.project.newPanel}>
            <ProjectForm
              row={undefined}
              onDone={(project) => goTo('training', 'id', project)}
              onClose={close}
            />
          </aside>
        )}
        {!adding && openRow && (
          <ProjectPanel
            key={openRow.id}
            row={openRow}
            results={byProject.get(openRow.id) ?? []}
            onClose={close}
          />
        )}
      </div>
    </Page>
  )
}
