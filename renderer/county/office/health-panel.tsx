import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { ConsoleHealth } from '../../../shared/contract/county-office.ts'
import { sizeText } from '../../ui/size-text.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'

/** 运行情况: what an administrator looks after, each well or not in a word. */
export function HealthPanel() {
  const words = useCountyWords()
  const { client, look } = useConsole()
  const [known, setKnown] = useState<ConsoleHealth>()

  useEffect(() => {
    void look(client.ask('health', {})).then((health) => health && setKnown(health))
  }, [client, look])

  if (!known) return null
  const { since, journal, database, freeBytes, room } = known
  const free = freeBytes === null ? words.health.unknown : words.health.free(sizeText(freeBytes))
  return (
    <section className="panel-part" aria-label={words.health.title}>
      <Typography.Title level={4}>{words.health.title}</Typography.Title>
      <dl className="office-facts">
        <dt>{words.health.journal}</dt>
        <dd>
          <State well={journal}>{journal ? words.health.sound : words.health.damaged}</State>
        </dd>
        <dt>{words.health.database}</dt>
        <dd>
          <State well={database}>{database ? words.health.there : words.health.away}</State>
        </dd>
        <dt>{words.health.disk}</dt>
        <dd>
          <State well={room}>{room ? free : words.health.full(free)}</State>
        </dd>
        <dt>{words.health.since}</dt>
        <dd>{momentText(since)}</dd>
      </dl>
    </section>
  )
}

function State({ well, children }: { readonly well: boolean; readonly children: string }) {
  return (
    <span className={well ? undefined : 'office-unwell'}>
      {well ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />} {children}
    </span>
  )
}
