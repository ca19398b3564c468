import { Button } from 'antd'
import { useRef } from 'react'
import { FileChooser } from './file-chooser.tsx'

export interface FileButtonProps {
  readonly label: string
  /** As `.yxb`; several with commas. */
  readonly accept?: string
  readonly disabled?: boolean
  readonly onFile: (file: File) => void
}

/** A button that opens the machine's own file choice for one file. */
export function FileButton({ label, accept, disabled = false, onFile }: FileButtonProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <FileChooser ref={chooser} label={label} accept={accept} onFiles={([file]) => file && onFile(file)} />
      <Button disabled={disabled} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
    </>
  )
}
