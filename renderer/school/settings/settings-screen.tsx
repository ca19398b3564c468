import { Button, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useStatus } from '../../store/session.tsx'
import { KeyList } from '../../ui/list/key-list.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { OpenSample } from '../sample/open-sample.tsx'
import { Accounts } from './accounts.tsx'
import { LooksPart } from './looks-part.tsx'
import { SchoolForm } from './school-form.tsx'
import { ThisPc } from './this-pc.tsx'

/** The school's own matters first, then those of the person before the screen. */
export function SettingsScreen() {
  const { start, scheme, help, machine } = useWords()
  const { sample } = useStatus()
  return (
    <Page title={start.settingsTitle} width="form">
      <Part title={start.accounts} hint={start.accountsHint}>
        <Accounts />
      </Part>
      <Part title={start.school}>
        <SchoolForm />
      </Part>
      <Part title={scheme.title} hint={scheme.entryHint}>
        <Button onClick={() => goTo('scheme')}>{scheme.entry}</Button>
      </Part>
      <Part title={start.looks} hint={start.looksHint}>
        <LooksPart />
      </Part>
      <Part title={start.keyboard} hint={start.keyboardHint}>
        <KeyList keys={help.keys.everywhere ?? []} />
      </Part>
      <Part title={machine.title}>
        <ThisPc />
      </Part>
      {!sample && (
        <Part title={start.sampleTitle}>
          <OpenSample />
        </Part>
      )}
    </Page>
  )
}

interface PartProps {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}

function Part({ title, hint, children }: PartProps) {
  return (
    <section className="part settings-part" aria-label={title}>
      <Typography.Title level={3}>{title}</Typography.Title>
      {hint !== undefined && <p className="frame-quiet">{hint}</p>}
      {children}
    </section>
  )
}
