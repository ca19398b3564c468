import type { Hex } from '../../../shared/base/bytes.ts'
import type { CountyDocument } from '../../../shared/domain/documents/documents.ts'

export interface OpenDocumentProps {
  readonly scope: Hex
  readonly kind: CountyDocument
  readonly id: Hex
  readonly onDecided: (text: string) => void
  readonly onClose: () => void
}
