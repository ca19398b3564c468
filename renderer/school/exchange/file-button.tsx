import { Button } from 'antd'
import { type ChangeEvent, useRef } from 'react'

export interface FileButtonProps {
  readonly label: string
  /** As `.yxb`; several with commas. */
  readonly accept: string
  readonly disabled: boolean
  readonly onFile: (file: File) => void
}

/** One button to the shell's own file choice; the same file can be chosen twice. */
export function FileButton({ label, accept, disabled, onFile }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null)

  function choose(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file) onFile(file)
  }

  return (
    <>
      <input
        ref={field}
        type="file"
        accept={accept}
        aria-label={label}
        className="file-field"
        onChange={choose}
      />
      <Button disabled={disabled} onClick={() => field.current?.click()}>
        {label}
      </Button>
    </>
  )
}
