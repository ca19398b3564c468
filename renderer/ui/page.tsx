import { Typography } from 'antd'
import type { ReactNode } from 'react'

export interface PageProps {
  readonly title: string
  /** As `62 人`. */
  readonly count?: string
  readonly actions?: ReactNode
  /** `form` keeps one column of at most 880 px; a table uses the width. */
  readonly width?: 'form' | 'whole'
  readonly children: ReactNode
}

export function Page({ title, count, actions, width = 'whole', children }: PageProps) {
  return (
    <section className={width === 'form' ? 'page page-form' : 'page'} aria-label={title}>
      <header className="page-head">
        <Typography.Title level={2}>{title}</Typography.Title>
        {count !== undefined && <span className="page-count">{count}</span>}
        <div className="page-actions">{actions}</div>
      </header>
      {children}
    </section>
  )
}
