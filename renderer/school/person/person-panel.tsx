import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Tabs, Tag, Typography } from 'antd'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { nameOf } from '../../actions/person/find-persons.ts'
import { isRemoved, statusOf } from '../../actions/person/write-person.ts'
import { useRow } from '../../store/session.tsx'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useMayPrint } from '../../ui/rights.ts'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { PersonTraining } from '../training/person-training.tsx'
import { HourCertificate } from './hour-certificate.tsx'
import { PersonDetails } from './person-details.tsx'
import { PersonHistory } from './person-history.tsx'

export const PERSON_TABS = ['details', 'training', 'history', 'papers'] as const
export type PersonTab = (typeof PERSON_TABS)[number]

export interface PersonPanelProps {
  /** Nothing: a new person. */
  readonly id: Hex | undefined
  readonly tab: PersonTab
  readonly onTab: (tab: PersonTab) => void
}

/** One person beside the list. */
export function PersonPanel({ id, tab, onTab }: PersonPanelProps) {
  const { person: words, shell } = useWords()
  const row = useRow('person', id)
  const title = row ? words.details(nameOf(row)) : words.new
  return (
    <aside className="beside-panel person-panel" aria-label={title}>
      <div className="panel-head">
        <Typography.Title level={3} className="name-cell">
          {row ? nameOf(row) : words.new} {row && <StatusTag row={row} />}
        </Typography.Title>
        <Button size="small" onClick={() => goTo('person')}>
          {shell.close}
        </Button>
      </div>
      {row && isRemoved(row) && (
        <Alert className="refusal-note" type="warning" showIcon title={words.isRemoved} />
      )}
      {row && row.merged.length > 0 && (
        <p className="frame-quiet">{words.mergedFrom(row.merged.length + 1)}</p>
      )}
      {row ? (
        <Tabs
          size="small"
          activeKey={tab}
          onChange={(key) => onTab(key as PersonTab)}
          items={[
            { key: 'details', label: words.tabs.details, children: <PersonDetails id={id} /> },
            { key: 'training', label: words.tabs.training, children: <PersonTraining person={row} /> },
            { key: 'history', label: words.tabs.history, children: <PersonHistory row={row} /> },
            { key: 'papers', label: words.tabs.papers, children: <PersonPapers row={row} /> },
          ]}
        />
      ) : (
        <PersonDetails id={id} />
      )}
    </aside>
  )
}

function StatusTag({ row }: { readonly row: ViewRow }) {
  const { person: words } = useWords()
  const { word } = statusOf(row)
  return word === '' ? null : <Tag>{words.statuses[word] ?? word}</Tag>
}

/** F02 of one person, and 学时证明. */
function PersonPapers({ row }: { readonly row: ViewRow }) {
  const { person: words } = useWords()
  const { printForm, busy, refusal } = usePrintForm()
  if (!useMayPrint('F02')) return <p className="frame-quiet">{words.papersByKeepers}</p>
  return (
    <>
      <RefusalNote refusal={refusal} />
      <Button
        icon={<PrinterOutlined aria-hidden />}
        loading={busy}
        onClick={() => printForm({ form: 'F02', person: row.id })}
      >
        {words.printSheet}
      </Button>
      <HourCertificate person={row.id} />
    </>
  )
}
