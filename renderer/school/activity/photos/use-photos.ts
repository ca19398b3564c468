import { useEffect, useMemo, useRef, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { photosOf } from '../../../actions/activity/arrange-photos.ts'
import { readPicture } from '../../../actions/activity/read-picture.ts'
import { useHost, useRows } from '../../../store/session.tsx'

export interface PhotoFile {
  readonly sha256: Hex
  readonly name: string
}

/** Where a picture is shown from; `missing`: its file is not on this PC. */
export type PictureAddress = string | 'missing'

export function fileOf({ fields }: ViewRow): PhotoFile {
  const { sha256 = '', name = '' } = (fields.file ?? {}) as Partial<PhotoFile>
  return { sha256, name }
}

/** The photographs of an activity in their order. */
export function usePhotos(activity: Hex): readonly ViewRow[] {
  const attachments = useRows('attachment')
  return useMemo(() => photosOf(attachments, 'activity', activity), [attachments, activity])
}

/** By SHA-256, what has been read so far; everything read is let go when the screen closes. */
export function usePictures(photos: readonly ViewRow[]): ReadonlyMap<Hex, PictureAddress> {
  const host = useHost()
  const [read, setRead] = useState<ReadonlyMap<Hex, PictureAddress>>(new Map())
  const asked = useRef(new Set<Hex>())
  const made = useRef<string[]>([])
  const isGone = useRef(false)

  useEffect(() => {
    isGone.current = false
    const addresses = made.current
    const known = asked.current
    return () => {
      isGone.current = true
      for (const address of addresses.splice(0)) URL.revokeObjectURL(address)
      known.clear()
    }
  }, [])

  useEffect(() => {
    for (const { sha256 } of photos.map(fileOf)) {
      if (sha256 === '' || asked.current.has(sha256)) continue
      asked.current.add(sha256)
      void readPicture(host, sha256).then((answer) => {
        if (isGone.current) return
        const address = answer.ok ? URL.createObjectURL(answer.value) : 'missing'
        if (answer.ok) made.current.push(address)
        setRead((before) => new Map(before).set(sha256, address))
      })
    }
  }, [photos, host])
  return read
}
