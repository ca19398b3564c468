import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { useWords } from '../../../words/words.tsx'
import { fileOf, type PictureAddress } from './use-photos.ts'

export interface PhotoViewProps {
  readonly photos: readonly ViewRow[]
  readonly pictures: ReadonlyMap<Hex, PictureAddress>
  readonly first: Hex
  readonly onClose: () => void
}

/** One photograph as large as the window; ← and → go through them, Esc closes. */
export function PhotoView({ photos, pictures, first, onClose }: PhotoViewProps) {
  const words = useWords().activity.photos
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      photos.findIndex(({ id }) => id === first),
    ),
  )
  const place = Math.min(at, photos.length - 1)
  const photo = photos[place]

  function go(by: number): void {
    setAt((place + by + photos.length) % photos.length)
  }

  useFirstKeys({ ArrowLeft: () => go(-1), ArrowRight: () => go(1), Escape: onClose })

  if (!photo) return null
  const address = pictures.get(fileOf(photo).sha256)
  const name = String(photo.fields.caption ?? '') || words.number(place + 1)
  return (
    <Modal
      open
      className="photo-view"
      width="92vw"
      centered
      footer={null}
      onCancel={onClose}
      keyboard={false}
      title={words.placeOf(name, place + 1, photos.length)}
    >
      <section className="photo-stage" aria-label={name}>
        <Button
          type="text"
          icon={<LeftOutlined aria-hidden />}
          aria-label={words.before}
          disabled={photos.length < 2}
          onClick={() => go(-1)}
        />
        {address === undefined || address === 'missing' ? (
          <p>{address ? words.missing : words.reading}</p>
        ) : (
          <img src={address} alt={name} />
        )}
        <Button
          type="text"
          icon={<RightOutlined aria-hidden />}
          aria-label={words.next}
          disabled={photos.length < 2}
          onClick={() => go(1)}
        />
      </section>
    </Modal>
  )
}

/** Before the screen behind hears them: its own Esc closes the activity. */
function useFirstKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const act = latest.current[event.key]
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    addEventListener('keydown', press, true)
    return () => removeEventListener('keydown', press, true)
  }, [])
}
