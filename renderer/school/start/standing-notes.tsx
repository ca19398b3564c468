import { Alert } from 'antd'
import { useState } from 'react'
import { useDrafts, useStatus, useTrouble, useViewProgress } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { CopiedNote } from './copied-note.tsx'
import { DamageNote } from './damage-note.tsx'

/** What concerns the whole program: told once and put away, or standing as long as it holds. */
export function StandingNotes() {
  const { shell } = useWords()
  const { clockDoubted, news } = useStatus()
  const { told } = useViewProgress()
  const { trouble } = useTrouble()
  return (
    <>
      <DamageNote />
      <CopiedNote />
      {clockDoubted && <Alert type="warning" showIcon title={shell.clockDoubted} />}
      <RefusalNote refusal={trouble} />
      <UnkeptDraft />
      {told === 'memory-only' && <Once text={shell.memoryOnly} />}
      {told === 'rebuilt' && <Once text={shell.rebuilt} />}
      {news.map((word) => (
        <Once key={word} text={shell.news[word] ?? word} />
      ))}
    </>
  )
}

/** ST4: once, where it disturbs nobody who is typing; gone when drafts are kept again. */
function UnkeptDraft() {
  const { refusals } = useWords()
  const { unkept, putAway } = useDrafts()
  if (!unkept) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={refusals[unkept.refused](unkept.facts ?? {})}
      closable={{ onClose: putAway }}
    />
  )
}

const put = new Set<string>()

function Once({ text }: { readonly text: string }) {
  const [shown, setShown] = useState(!put.has(text))
  if (!shown) return null
  return (
    <Alert
      type="info"
      showIcon
      title={text}
      closable={{
        onClose: () => {
          put.add(text)
          setShown(false)
        },
      }}
    />
  )
}
