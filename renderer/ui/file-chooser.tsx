import type { Ref } from 'react'

export interface FileChooserProps {
  /** Whoever holds it opens the choice by a click. */
  readonly ref: Ref<HTMLInputElement>
  readonly id?: string | undefined
  readonly label?: string | undefined
  /** As `.yxb`; several with commas. */
  readonly accept?: string | undefined
  readonly several?: boolean
  /** At least one. */
  readonly onFiles: (files: readonly File[]) => void
}

// A form of antd shows its file inputs whatever `hidden` says.
const UNSEEN = { display: 'none' } as const

/** The machine's own file choice behind a button; the same file can be chosen twice. */
export function FileChooser({ ref, id, label, accept, several = false, onFiles }: FileChooserProps) {
  return (
    <input
      ref={ref}
      id={id}
      type="file"
      aria-label={label}
      accept={accept}
      multiple={several}
      style={UNSEEN}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])]
        target.value = ''
        if (files.length > 0) onFiles(files)
      }}
    />
  )
}
