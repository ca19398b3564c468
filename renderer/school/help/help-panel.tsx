import { CloseOutlined } from '@ant-design/icons'
import { Button, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import { useStatus } from '../../store/session.tsx'
import { KeyList } from '../../ui/list/key-list.tsx'
import { useWords } from '../../words/words.tsx'
import { OpenSample } from '../sample/open-sample.tsx'
import type { Section } from '../sections.ts'

export interface HelpPanelProps {
  readonly section: Section
  readonly onClose: () => void
}

/** F1: beside the screen, which stays as it is and can be worked in. */
export function HelpPanel({ section, onClose }: HelpPanelProps) {
  const { help, shell } = useWords()
  const { sample } = useStatus()
  const place = useRef<HTMLElement>(null)
  // The hands come back to where they were.
  useEffect(() => {
    const before = document.activeElement
    place.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const here = help.keys[section] ?? []
  return (
    <aside
      ref={place}
      className="help"
      aria-label={help.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Before the screen, which closes something of its own with it.
        event.preventDefault()
        onClose()
      }}
    >
      <header className="panel-head">
        <Typography.Title level={3}>{help.title}</Typography.Title>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={help.close}
          title={help.close}
          onClick={onClose}
        />
      </header>
      {here.length > 0 && (
        <section aria-label={help.keysHere(shell.sections[section])}>
          <Typography.Title level={4}>{help.keysHere(shell.sections[section])}</Typography.Title>
          <KeyList keys={here} />
        </section>
      )}
      <section aria-label={help.keysEverywhere}>
        <Typography.Title level={4}>{help.keysEverywhere}</Typography.Title>
        <KeyList keys={help.keys.everywhere ?? []} />
      </section>
      <section aria-label={help.dayTitle}>
        <Typography.Title level={4}>{help.dayTitle}</Typography.Title>
        {help.day.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <section aria-label={help.guideTitle}>
        <Typography.Title level={4}>{help.guideTitle}</Typography.Title>
        <p>{help.guide}</p>
      </section>
      {!sample && (
        <section aria-label={help.sampleTitle}>
          <Typography.Title level={4}>{help.sampleTitle}</Typography.Title>
          <OpenSample />
        </section>
      )}
    </aside>
  )
}
