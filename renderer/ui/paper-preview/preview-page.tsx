import { useEffect, useRef } from 'react'
import { useWords } from '../../words/words.tsx'
import type { OpenedPdf } from './open-pdf.ts'

export interface PreviewPageProps {
  readonly pdf: OpenedPdf
  /** From 1. */
  readonly page: number
  /** It is the one that is looked at. */
  readonly onSeen: (page: number) => void
}

/** One page as on paper; drawn when it comes near the window. */
export function PreviewPage({ pdf, page, onSeen }: PreviewPageProps) {
  const { papers: words } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const size = pdf.pages[page - 1]
  const isAcross = size !== undefined && size.width > size.height

  useEffect(() => {
    const element = place.current
    if (!element) return
    const scroller = element.closest('.paper-pages')
    let isHere = true
    const near = new IntersectionObserver(
      async ([entry]) => {
        if (!entry?.isIntersecting) return
        near.disconnect()
        const canvas = await pdf.draw(page, SCREEN_DPI * Math.max(1.5, devicePixelRatio))
        canvas.setAttribute('aria-hidden', 'true')
        if (isHere) element.replaceChildren(canvas)
      },
      { root: scroller, rootMargin: '600px' },
    )
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onSeen(page)
      },
      // A line across the middle: exactly one page lies under it.
      { root: scroller, rootMargin: '-50% 0px -50% 0px' },
    )
    near.observe(element)
    seen.observe(element)
    return () => {
      isHere = false
      near.disconnect()
      seen.disconnect()
    }
  }, [pdf, page, onSeen])

  return (
    <div
      ref={place}
      role="img"
      aria-label={words.preview.page(page, pdf.pages.length)}
      className={isAcross ? 'paper-page paper-page-wide' : 'paper-page'}
    />
  )
}

const SCREEN_DPI = 96
