import { useEffect, useState } from 'react'
import type { ConsoleDocument } from '../../../shared/contract/county-http.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { DocumentPanel } from './document-panel.tsx'
import type { OpenDocumentProps } from './open-document-props.ts'

/** The document that the address names, beside its list; read anew where it changed before it was decided. */
export function OpenDocument(props: OpenDocumentProps) {
  const { scope, kind, id } = props
  const words = useCountyWords()
  const { client, look } = useConsole()
  const [shown, setShown] = useState<ConsoleDocument>()
  const [isAsked, setIsAsked] = useState(true)
  const [times, setTimes] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when it changed
  useEffect(() => {
    let isLate = false
    void look(client.ask('document', { scope, kind, id })).then((document) => {
      if (isLate) return
      setShown(document)
      setIsAsked(false)
    })
    return () => {
      isLate = true
    }
  }, [client, look, scope, kind, id, times])
  const label = kind === 'plan' ? words.decisions.planPanel : words.decisions.claimPanel
  return (
    <section className="desk-panel" aria-label={label}>
      {shown ? (
        <DocumentPanel {...props} document={shown} onChanged={() => setTimes((before) => before + 1)} />
      ) : (
        isAsked && <p className="page-count">{words.books.loading}</p>
      )}
    </section>
  )
}
