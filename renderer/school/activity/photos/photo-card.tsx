import { ArrowLeftOutlined, ArrowRightOutlined, DeleteOutlined, FileUnknownOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { useWords } from '../../../words/words.tsx'
import { TwoValues } from '../../document/two-values.tsx'
import { fileOf, type PictureAddress } from './use-photos.ts'

export interface PhotoCardProps {
  readonly photo: ViewRow
  readonly place: number
  readonly count: number
  /** Undefined while it is read. */
  readonly address: PictureAddress | undefined
  readonly mayChange: boolean
  readonly onView: () => void
  readonly onMove: (by: 1 | -1) => void
  readonly onCaption: (caption: string) => void
  readonly onRemove: () => void
}

/** One photograph: opens large, is named, moved and taken out. */
export function PhotoCard(props: PhotoCardProps) {
  const { photo, place, count, address, mayChange, onView, onMove, onCaption, onRemove } = props
  const words = useWords().activity.photos
  const kept = String(photo.fields.caption ?? '')
  const [typed, setTyped] = useState<string>()
  const name = kept || words.number(place + 1)

  function leave(): void {
    if (typed !== undefined) onCaption(typed)
    setTyped(undefined)
  }

  return (
    <li className="photo-card">
      {address === undefined || address === 'missing' ? (
        <div className="photo-missing" role={address ? 'note' : 'status'}>
          {address ? (
            <>
              <FileUnknownOutlined aria-hidden /> {words.missing}
            </>
          ) : (
            words.reading
          )}
        </div>
      ) : (
        <button type="button" className="photo-thumb" aria-label={words.view(name)} onClick={onView}>
          <img src={address} alt="" />
        </button>
      )}
      <Input
        size="small"
        aria-label={words.captionOf(place + 1)}
        placeholder={words.caption}
        maxLength={200}
        disabled={!mayChange}
        value={typed ?? kept}
        title={fileOf(photo).name}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={leave}
        onPressEnter={leave}
      />
      <TwoValues row={photo} />
      {mayChange && (
        <div className="photo-acts">
          <Button
            size="small"
            type="text"
            icon={<ArrowLeftOutlined aria-hidden />}
            aria-label={words.earlier(name)}
            disabled={place === 0}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowRightOutlined aria-hidden />}
            aria-label={words.later(name)}
            disabled={place === count - 1}
            onClick={() => onMove(1)}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={words.remove(name)}
            onClick={onRemove}
          />
        </div>
      )}
    </li>
  )
}
