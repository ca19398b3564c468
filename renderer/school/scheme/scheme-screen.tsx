import { Button, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { SchemeReport } from '../../../shared/contract/host-values.ts'
import { schemeInForce, versionsOf } from '../../../shared/policy/scheme/scheme-in-force.ts'
import { useHost, useStatus } from '../../store/session.tsx'
import { today } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { markRead } from './read-versions.ts'
import { SchemeChanges } from './scheme-changes.tsx'
import { SchemeTeachers } from './scheme-teachers.tsx'
import { SchemeText } from './scheme-text.tsx'
import { useSchemes } from './use-schemes.ts'

/** 方案: the rules of this school, read only; of a version that succeeds another, what it changes and for whom. */
export function SchemeScreen() {
  const { scheme: words, start } = useWords()
  const { school } = useStatus()
  const host = useHost()
  const known = useSchemes()
  const [, asked] = useRoute()
  const [report, setReport] = useState<SchemeReport>()
  const [refusal, setRefusal] = useState<Refusal>()
  const id = school?.scheme ?? ''
  const versions = versionsOf(known?.schemes ?? [], id)
  const inForce = schemeInForce(versions, id, today())
  const shown = versions.find(({ version }) => version === decodeURIComponent(asked ?? '')) ?? inForce
  const version = shown?.version

  useEffect(() => {
    if (version === undefined) return
    void host.api['scheme-report']({ id, version }).then((answer) => {
      setRefusal(answer.ok ? undefined : answer.refusal)
      setReport(answer.ok ? answer.value : undefined)
      if (answer.ok) markRead({ id, version })
    })
  }, [host, id, version])

  if (known && !shown)
    return (
      <Page title={words.title} width="form">
        <EmptyState
          title={words.none}
          next={words.noneNext}
          action={<Button onClick={() => goTo('settings')}>{start.settingsTitle}</Button>}
        />
      </Page>
    )
  return (
    <Page
      title={words.title}
      count={shown && words.state(shown.version, standing(shown.effectiveFrom))}
      actions={
        <Select
          aria-label={words.version}
          className="scheme-choice"
          value={version}
          onChange={(one) => goTo('scheme', encodeURIComponent(one))}
          options={versions.map((one) => ({
            value: one.version,
            label: words.option(one.version, one.effectiveFrom),
          }))}
        />
      }
    >
      <RefusalNote refusal={refusal} />
      {report && report.scheme.version === version && (
        <>
          <p className="scheme-title">{report.scheme.title}</p>
          {report.succeeds && <SchemeChanges changes={report.changes} succeeds={report.succeeds} />}
          {report.succeeds && <SchemeTeachers report={report} />}
          <SchemeText numbers={report.numbers} />
        </>
      )}
    </Page>
  )

  function standing(effectiveFrom: string): string {
    if (version === inForce?.version) return words.inForce(effectiveFrom)
    return effectiveFrom > today() ? words.toCome(effectiveFrom) : words.succeeded
  }
}
