import { useEffect, useState } from 'react'
import { useHost } from '../../store/session.tsx'
import { type OpenedPdf, openPdf } from './open-pdf.ts'

export interface PdfState {
  /** An address of this page for the file, as soon as it is here. */
  readonly address: string | undefined
  readonly pdf: OpenedPdf | undefined
  /** This browser cannot draw it; saving it still works. */
  readonly failed: boolean
}

/** The issued file itself: what is shown is what is kept and what is printed. */
export function usePdf(download: string): PdfState {
  const host = useHost()
  const [state, setState] = useState<PdfState>({ address: undefined, pdf: undefined, failed: false })
  useEffect(() => {
    let isOpen = true
    const opened: (() => void)[] = []
    async function open(): Promise<void> {
      const file = await host.download(download)
      if (!isOpen) return
      const address = URL.createObjectURL(file)
      opened.push(() => URL.revokeObjectURL(address))
      setState({ address, pdf: undefined, failed: false })
      const pdf = await openPdf(new Uint8Array(await file.arrayBuffer()))
      opened.push(pdf.close)
      if (isOpen) setState({ address, pdf, failed: false })
      else pdf.close()
    }
    open().catch((fault: unknown) => {
      console.error(fault)
      if (isOpen) setState((before) => ({ ...before, failed: true }))
    })
    return () => {
      isOpen = false
      for (const close of opened) close()
    }
  }, [host, download])
  return state
}
