import { Button } from 'antd'
import { type ChangeEvent, useRef } from 'react'

interface FileButtonProps {
  readonly label: string
  readonly onFile: (file: File) => void
}

/** A button that opens the machine's own file dialogue. */
export function FileButton({ label, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  function chosen(event: ChangeEvent<HTMLInputElement>): void {
    const [file] = event.target.files ?? []
    if (file) onFile(file)
    // The same file may be chosen again.
    event.target.value = ''
  }
  return (
    <>
      <input ref={input} type="file" hidden aria-label={label} onChange={chosen} />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </>
  )
}

/** Saves bytes where the browser saves files. */
export function saveFile(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
