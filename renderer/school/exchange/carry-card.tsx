import { Typography } from 'antd'
import type { ReactNode } from 'react'

export interface CarryCardProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

/** One of the things a clerk does here: what it is, what it will do now, its button. */
export function CarryCard({ icon, title, text, children }: CarryCardProps) {
  return (
    <section className="carry-card" aria-label={title}>
      <Typography.Title level={4}>
        {icon} {title}
      </Typography.Title>
      {text !== undefined && <p>{text}</p>}
      {children}
    </section>
  )
}
