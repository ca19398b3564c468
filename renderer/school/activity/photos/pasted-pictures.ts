import { useEffect, useRef } from 'react'

/** Ctrl+V anywhere on the screen takes the pictures of the clipboard; text goes where it always goes. */
export function usePastedPictures(isOn: boolean, onPictures: (files: readonly File[]) => void): void {
  const latest = useRef(onPictures)
  latest.current = onPictures
  useEffect(() => {
    if (!isOn) return
    function paste(event: ClipboardEvent): void {
      const files = picturesIn(event.clipboardData?.files)
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [isOn])
}

export function picturesIn(files: FileList | undefined): readonly File[] {
  return [...(files ?? [])].filter(({ type }) => type.startsWith('image/'))
}
