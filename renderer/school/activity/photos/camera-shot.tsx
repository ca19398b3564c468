import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../words/words.tsx'

/** Whether this PC has a camera; asked without asking the person for it. */
export function useHasCamera(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    // A page that is not trusted by its browser has no devices at all.
    const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices }
    let isGone = false
    void mediaDevices?.enumerateDevices().then((found) => {
      if (!isGone) setHas(found.some(({ kind }) => kind === 'videoinput'))
    })
    return () => {
      isGone = true
    }
  }, [])
  return has
}

export interface CameraShotProps {
  readonly onShot: (file: File) => void
  readonly onClose: () => void
}

/** What the camera sees, and a button; the camera is let go when this closes. */
export function CameraShot({ onShot, onClose }: CameraShotProps) {
  const words = useWords().activity.photos
  const video = useRef<HTMLVideoElement>(null)
  const [isOn, setOn] = useState(false)
  const [isRefused, setRefused] = useState(false)

  useEffect(() => {
    let stream: MediaStream | undefined
    let isGone = false
    const wanted = { video: { width: { ideal: 1600 } }, audio: false }
    navigator.mediaDevices.getUserMedia(wanted).then(
      (given) => {
        stream = given
        if (isGone) return stop(stream)
        if (video.current) video.current.srcObject = stream
      },
      () => setRefused(true),
    )
    return () => {
      isGone = true
      stop(stream)
    }
  }, [])

  async function shoot(): Promise<void> {
    const seen = video.current
    if (!seen) return
    const canvas = new OffscreenCanvas(seen.videoWidth, seen.videoHeight)
    canvas.getContext('2d')?.drawImage(seen, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
    onShot(new File([blob], words.shotName, { type: 'image/jpeg' }))
  }

  return (
    <section
      className="camera"
      aria-label={words.camera}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      {isRefused ? (
        <Alert type="warning" showIcon title={words.noCamera} />
      ) : (
        <video ref={video} autoPlay muted playsInline onPlaying={() => setOn(true)} />
      )}
      <div className="form-actions">
        {!isRefused && (
          <Button type="primary" disabled={!isOn} onClick={() => void shoot()}>
            {words.take}
          </Button>
        )}
        <Button onClick={onClose}>{words.closeCamera}</Button>
      </div>
    </section>
  )
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
