import type { ReactNode } from 'react'

/** Told apart by a copier as well: nothing, filled, or one of three drawings. */
export type Pattern = 'filled' | 'dense' | 'light' | 'dots' | 'plain'

export interface BarPart {
  readonly key: string
  /** As `县里已收到 100 条`: the part's accessible name. */
  readonly text: string
  readonly count: number
  readonly pattern: Pattern
  readonly isChosen?: boolean
  readonly onChoose?: () => void
  /** The focus or the pointer is on it. */
  readonly onLook?: (isLooking: boolean) => void
}

/**
 * Counts as one bar. Where its parts can be chosen each is a button, reached without a mouse; else the bar is one
 * picture. A part that is small keeps a width that can be hit, and parts of nothing are left out: their words stand
 * in the legend.
 */
export function StackedBar({ label, parts }: { readonly label: string; readonly parts: readonly BarPart[] }) {
  const drawn = parts.filter(({ count }) => count > 0).map((part) => drawnPart(part))
  if (!parts.some(({ onChoose }) => onChoose))
    return (
      <div className="stacked-bar" role="img" aria-label={label}>
        {drawn}
      </div>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's
    <div className="stacked-bar" role="group" aria-label={label}>
      {drawn}
    </div>
  )
}

function drawnPart({ key, text, count, pattern, isChosen = false, onChoose, onLook }: BarPart) {
  const common = {
    className: 'stacked-part',
    style: { flexGrow: count },
    title: text,
    onPointerEnter: () => onLook?.(true),
    onPointerLeave: () => onLook?.(false),
  }
  const drawing = (
    <>
      <svg width="100%" height="100%" aria-hidden="true">
        <rect width="100%" height="100%" fill={FILLS[pattern]} />
      </svg>
      <span aria-hidden="true">{count}</span>
    </>
  )
  if (!onChoose)
    return (
      <div key={key} {...common}>
        {drawing}
      </div>
    )
  return (
    <button key={key} type="button" aria-label={text} aria-pressed={isChosen} onClick={onChoose} {...common}>
      {drawing}
    </button>
  )
}

/** The little square that stands before a part's name in a legend. */
export function Swatch({ pattern }: { readonly pattern: Pattern }): ReactNode {
  return (
    <svg className="swatch" width="22" height="14" aria-hidden="true">
      <rect x="0.5" y="0.5" width="21" height="13" fill={FILLS[pattern]} />
    </svg>
  )
}

/** Once on a screen that has bars or swatches: what their fills are made of. */
export function BarPatterns() {
  return (
    <svg className="bar-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern {...tile('bar-dense', 5)}>
          <rect width="5" height="5" fill="var(--quiet)" />
          <line x1="0" y1="0" x2="0" y2="5" stroke="var(--text)" strokeWidth="4" />
        </pattern>
        <pattern {...tile('bar-light', 8)}>
          <rect width="8" height="8" fill="var(--surface)" />
          <line x1="0" y1="0" x2="0" y2="8" stroke="var(--quiet)" strokeWidth="3" />
        </pattern>
        <pattern {...tile('bar-dots', 6)}>
          <rect width="6" height="6" fill="var(--surface)" />
          <circle cx="3" cy="3" r="1.6" fill="var(--text)" />
        </pattern>
      </defs>
    </svg>
  )
}

function tile(id: string, size: number) {
  return {
    id,
    width: size,
    height: size,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  } as const
}

const FILLS: Readonly<Record<Pattern, string>> = {
  filled: 'var(--line-strong)',
  dense: 'url(#bar-dense)',
  light: 'url(#bar-light)',
  dots: 'url(#bar-dots)',
  plain: 'var(--surface)',
}
