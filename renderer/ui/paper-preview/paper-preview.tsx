import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { type PaperShown, PreviewDialog } from './preview-dialog.tsx'

const PreviewContext = createContext<(paper: PaperShown) => void>(() => {
  throw new Error('no PaperPreviewProvider above')
})

/** Mounted once; every print of every screen is shown here before it goes to the printer. */
export function PaperPreviewProvider({ children }: { readonly children: ReactNode }) {
  const [paper, setPaper] = useState<PaperShown>()
  const show = useCallback((shown: PaperShown) => setPaper(shown), [])
  return (
    <PreviewContext value={show}>
      {children}
      {paper && <PreviewDialog key={paper.download} paper={paper} onClose={() => setPaper(undefined)} />}
    </PreviewContext>
  )
}

export function usePaperPreview(): (paper: PaperShown) => void {
  return useContext(PreviewContext)
}
