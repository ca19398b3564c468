import { Alert } from 'antd'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { WrittenPackages } from '../../../shared/contract/exchange-values.ts'
import type { TakenIn } from '../../../shared/contract/host-values.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { CameNote } from './came-note.tsx'
import { TakenTable } from './taken-table.tsx'
import type { Carried } from './use-carrying.ts'

export interface CarriedNoteProps {
  readonly carried: Carried | undefined
  readonly refusal: Refusal | undefined
}

/** What came of it, and what to do next. A line that is down and a person's own 取消 are no alarms. */
export function CarriedNote({ carried, refusal }: CarriedNoteProps) {
  const { exchange: words, refusals } = useWords()
  if (refusal?.refused === 'county-unreachable')
    return (
      <Alert type="info" showIcon role="status" title={words.lineDown} description={words.lineDownText} />
    )
  if (refusal?.refused === 'work-cancelled')
    return (
      <Alert type="info" showIcon role="status" title={refusals['work-cancelled'](refusal.facts ?? {})} />
    )
  if (refusal) return <RefusalNote refusal={refusal} />
  if (carried?.did === 'write') return <Written written={carried.written} />
  return carried ? <Taken taken={carried.taken} isSync={carried.did === 'sync'} /> : null
}

function Written({ written: { files, operations } }: { readonly written: WrittenPackages }) {
  const words = useWords().exchange
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={words.writtenTitle}
      description={
        <>
          <ul className="written-files">
            {files.map((file) => (
              <li key={file.name}>
                {file.for === 'county'
                  ? `${words.writtenFile(file.name)}${words.listSemicolon}${words.writtenCount(file.operations)}`
                  : words.writtenPeers(file.name)}
              </li>
            ))}
          </ul>
          <p className="written-next">{operations === 0 ? words.writtenNextEmpty : words.writtenNext}</p>
        </>
      }
    />
  )
}

function Taken({ taken, isSync }: { readonly taken: TakenIn; readonly isSync: boolean }) {
  const words = useWords().exchange
  const { files, repeats, came, sent } = taken
  const refused = files.filter(({ refusal }) => refusal !== null).length
  if (files.length === 0) {
    const title = isSync ? words.nothingCame : repeats > 0 ? words.allRepeats(repeats) : words.nothingFound
    return <Alert type="info" showIcon role="status" title={title} />
  }
  return (
    <>
      {isSync && refused === 0 ? (
        <Alert type="success" showIcon role="status" title={words.sentTitle(sent)} />
      ) : (
        <Alert
          type={refused > 0 ? 'warning' : 'success'}
          showIcon
          role="status"
          title={
            refused > 0 ? words.refusedTitle(refused, files.length) : words.readTitle(files.length, repeats)
          }
        />
      )}
      {refused < files.length && <CameNote came={came} />}
      {(!isSync || refused > 0) && <TakenTable files={files} />}
    </>
  )
}
