import { CloseOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Spin } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { IssuedPaper } from '../../../shared/contract/paper-values.ts'
import { useWords } from '../../words/words.tsx'
import { PreviewPage } from './preview-page.tsx'
import { printPages } from './print-pages.ts'
import { usePdf } from './use-pdf.ts'

/** `again`: printed before; these are the same bytes (CT1). */
export interface PaperShown extends IssuedPaper {
  readonly again?: boolean
}

export interface PreviewDialogProps {
  readonly paper: PaperShown
  readonly onClose: () => void
}

/** The paper as it will lie in the tray (domain §4.6): print, save, close. Nothing behind it can be reached. */
export function PreviewDialog({ paper, onClose }: PreviewDialogProps) {
  const words = useWords().papers.preview
  const { number, missing, again = false } = paper
  const { address, pdf, failed } = usePdf(paper.download)
  const [page, setPage] = useState(1)
  const [printing, setPrinting] = useState<number>()
  const dialog = useRef<HTMLDialogElement>(null)
  const saving = useRef<HTMLAnchorElement>(null)
  const pages = useRef<HTMLElement>(null)
  const putAway = useRef<() => void>(undefined)

  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    pages.current?.focus()
    return () => {
      putAway.current?.()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  async function print(): Promise<void> {
    if (!pdf || printing !== undefined) return
    putAway.current?.()
    try {
      putAway.current = await printPages(pdf, setPrinting)
    } finally {
      setPrinting(undefined)
    }
  }

  /** Keys stay here: the screen behind has its own Ctrl+S. */
  function press(event: KeyboardEvent): void {
    event.stopPropagation()
    const key = event.key.toLowerCase()
    if (!event.ctrlKey && !event.metaKey) return
    if (key === 'p') void print()
    if (key === 's') saving.current?.click()
    if (key === 'p' || key === 's') event.preventDefault()
  }

  return (
    <dialog
      ref={dialog}
      className="paper-preview"
      aria-label={words.title}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={press}
    >
      <header className="paper-head">
        <strong>{words.title}</strong>
        <span className="paper-number">{words.number(number)}</span>
        {again && <span className="paper-again">{words.again}</span>}
        <span className="paper-place" role="status">
          {printing !== undefined && pdf
            ? words.printing(printing, pdf.pages.length)
            : pdf && words.page(page, pdf.pages.length)}
        </span>
        <span className="paper-actions">
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            disabled={!pdf}
            loading={printing !== undefined}
            onClick={print}
          >
            {words.print}
          </Button>
          <Button
            ref={saving}
            icon={<DownloadOutlined aria-hidden />}
            disabled={address === undefined}
            href={address}
            download={`${number}.pdf`}
          >
            {words.save}
          </Button>
          <Button icon={<CloseOutlined aria-hidden />} onClick={onClose}>
            {words.close}
          </Button>
        </span>
      </header>
      {missing.length > 0 && (
        <Alert type="warning" showIcon banner title={words.missing(missing.join(' '))} />
      )}
      {failed && <Alert type="error" showIcon banner title={words.failed} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys */}
      <section ref={pages} className="paper-pages" aria-label={words.pages} tabIndex={0}>
        {!pdf && !failed && <Spin description={words.opening} />}
        {pdf?.pages.map((_size, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name, and never change
          <PreviewPage key={at} pdf={pdf} page={at + 1} onSeen={setPage} />
        ))}
      </section>
    </dialog>
  )
}
