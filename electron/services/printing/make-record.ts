import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { Attachments } from '../../../shared/disk/attachments.ts'
import { stood } from '../../../shared/fold/document.ts'
import { rowsById } from '../../../shared/ledger/school-rows.ts'
import {
  type Background,
  composeCompletion,
  textOfCompletion,
} from '../../../shared/paper/completion-certificate.ts'
import {
  composeRecord,
  type RecordRequest,
  type RecordSetting,
} from '../../../shared/paper/compose-record.ts'
import { type RecordPaper, textOfRecordPaper } from '../../../shared/paper/record-paper.ts'
import type { MadePaper } from './issue-paper.ts'
import type { PaperImages } from './layout/record-layout.ts'
import { isPrintableJpeg } from './pdf/jpeg.ts'
import { printCompletion } from './print-completion.ts'
import { printRecord } from './print-record.ts'

/** A form about one record, or blank. */
export async function makeRecord(
  request: RecordRequest,
  setting: RecordSetting,
  attachments: Attachments,
  made: Date,
): Promise<Result<MadePaper>> {
  const composed = composeRecord(request, setting)
  if (!composed) return refuse('required', { what: request.form })
  const { paper, rests } = composed
  const bytes = await printRecord(paper, await imagesOf(paper, attachments), made)
  const about =
    request.record === null ? {} : { [request.form === 'F02' ? 'person' : 'record']: request.record }
  return done({ bytes, text: textOfRecordPaper(paper), ...about, rests: stood(rests), purpose: '' })
}

/** F22 of one person at a project, or of everybody who finished it, a page each. */
export async function makeCompletion(
  asked: { readonly person: Hex | null; readonly record: Hex | null; readonly background: Background | null },
  setting: RecordSetting,
  made: Date,
): Promise<Result<MadePaper>> {
  const project = rowsById(setting.list('project')).get(asked.record ?? '')
  if (!project) return refuse('required', { what: 'project' })
  const rows = {
    project,
    persons: setting.list('person'),
    results: setting.list('result'),
    recognitions: setting.list('recognition'),
  }
  const paper = composeCompletion(rows, asked.person, asked.background, setting)
  if (!paper) return refuse('nobody-finished')
  const { finished } = paper
  const [only] = finished.length === 1 ? finished : []
  return done({
    bytes: await printCompletion(paper, made),
    text: textOfCompletion(paper),
    ...(only ? { person: only.person.id } : {}),
    record: project.id,
    rests: stood([project, ...finished.flatMap(({ person, result }) => [person, result])]),
    purpose: '',
  })
}

/** Photographs that are here and can be drawn; altogether no more than a kept paper may hold. */
async function imagesOf(paper: RecordPaper, attachments: Attachments): Promise<PaperImages> {
  const photos = paper.blocks.flatMap((block) => (block.block === 'photos' ? block.photos : []))
  const images: Record<string, string> = {}
  let left = MOST_BYTES
  for (const { sha256 } of photos) {
    const bytes = await attachments.get(sha256)
    if (!bytes || bytes.length > left || !isPrintableJpeg(bytes)) continue
    left -= bytes.length
    images[sha256] = `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
  }
  return images
}

/** An attachment has at most 10 MiB (PK7); fonts and text take their share. */
const MOST_BYTES = 8 * 1024 * 1024
