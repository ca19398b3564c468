import { Typography } from 'antd'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly title: string
  /** The next step, in words. */
  readonly next: string
  /** The next step, as one button. */
  readonly action?: ReactNode
}

export function EmptyState({ title, next, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Typography.Title level={4}>{title}</Typography.Title>
      <p>{next}</p>
      {action}
    </div>
  )
}
