import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import {
  movePhoto,
  nextPhotoOrder,
  removePhoto,
  writeCaption,
} from '../../../actions/activity/arrange-photos.ts'
import type { SaveChange } from '../../../actions/changes.ts'
import { useRow, useSave } from '../../../store/session.tsx'
import { FileChooser } from '../../../ui/file-chooser.tsx'
import { EmptyState } from '../../../ui/list/empty-state.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import { CameraShot, useHasCamera } from './camera-shot.tsx'
import { picturesIn, usePastedPictures } from './pasted-pictures.ts'
import { PhotoCard } from './photo-card.tsx'
import { PhotoView } from './photo-view.tsx'
import { useAddPhotos } from './use-add-photos.ts'
import { fileOf, usePictures } from './use-photos.ts'

export interface PhotoGridProps {
  readonly activity: Hex
  readonly photos: readonly ViewRow[]
  readonly mayAdd: boolean
}

/** ST7: the photographs, from files, the clipboard or a camera. */
export function PhotoGrid({ activity, photos, mayAdd }: PhotoGridProps) {
  const words = useWords().activity.photos
  const save = useSave()
  const step = useStep()
  const adding = useAddPhotos(activity, nextPhotoOrder(photos))
  const pictures = usePictures(photos)
  const hasCamera = useHasCamera()
  const [isShooting, setShooting] = useState(false)
  const [viewed, setViewed] = useState<Hex>()
  const [taken, setTaken] = useState<Hex>()
  const removed = useRow('attachment', taken)
  const chooser = useRef<HTMLInputElement>(null)
  usePastedPictures(mayAdd, (files) => void adding.add(files))

  function run(act: string, changes: SaveChange[]): void {
    if (changes.length > 0) void step.run(() => save(act, changes))
  }

  const buttons = mayAdd && (
    <span className="form-actions">
      <Button
        type="primary"
        disabled={adding.progress !== undefined}
        onClick={() => chooser.current?.click()}
      >
        {words.add}
      </Button>
      {hasCamera && (
        <Button disabled={adding.progress !== undefined} onClick={() => setShooting(true)}>
          {words.shoot}
        </Button>
      )}
      {photos.length > 0 && <span className="page-count">{words.pasteHint}</span>}
    </span>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped here as well as chosen
    <div
      className="photos"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        if (mayAdd) void adding.add(picturesIn(event.dataTransfer.files))
      }}
    >
      <FileChooser
        ref={chooser}
        label={words.choose}
        accept="image/*"
        several
        onFiles={(files) => void adding.add(files)}
      />
      {adding.progress && (
        <p role="status" className="form-actions">
          {words.adding(adding.progress.done + 1, adding.progress.total)}
          <Button size="small" onClick={adding.cancel}>
            {words.stop}
          </Button>
        </p>
      )}
      {adding.refusals.map((refusal) => (
        <RefusalNote key={JSON.stringify(refusal)} refusal={refusal} />
      ))}
      <RefusalNote refusal={step.refusal} />
      {isShooting && (
        <CameraShot onShot={(file) => void adding.add([file])} onClose={() => setShooting(false)} />
      )}
      {removed?.fields.removed === true && (
        <p role="status" className="form-actions">
          {words.removed}
          <Button size="small" onClick={() => run('restore-photo', removePhoto(removed, false))}>
            {words.restore}
          </Button>
        </p>
      )}
      {photos.length === 0 ? (
        <EmptyState title={words.empty} next={words.emptyNext} action={buttons} />
      ) : (
        <>
          <div className="photos-acts">{buttons}</div>
          <ul className="photo-grid" aria-label={words.title}>
            {photos.map((photo, place) => (
              <PhotoCard
                key={photo.id}
                photo={photo}
                place={place}
                count={photos.length}
                address={pictures.get(fileOf(photo).sha256)}
                mayChange={mayAdd && !step.busy}
                onView={() => setViewed(photo.id)}
                onMove={(by) => run('move-photo', movePhoto(photos, photo.id, by))}
                onCaption={(caption) => run('write-caption', writeCaption(photo, caption))}
                onRemove={() => {
                  run('remove-photo', removePhoto(photo, true))
                  setTaken(photo.id)
                }}
              />
            ))}
          </ul>
        </>
      )}
      {viewed !== undefined && (
        <PhotoView photos={photos} pictures={pictures} first={viewed} onClose={() => setViewed(undefined)} />
      )}
    </div>
  )
}
