import {
  ClockCircleOutlined,
  CommentOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  RightOutlined,
  RollbackOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons'
import { Button, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { keepChoice } from '../../ui/kept.ts'
import { useWords } from '../../words/words.tsx'

export type TodayMark = keyof typeof ICONS

/** One thing to be done: one sentence, one way to it. */
export interface TodayLine {
  readonly key: string
  readonly mark: TodayMark
  readonly text: string
  readonly detail?: string
  /** The address of the screen where it is done, as `activity/id/…`; empty where nothing leads to it. */
  readonly to: string
  /** What the list there is to show: the name of its filter and the choice. */
  readonly filter?: readonly [name: string, choice: string] | undefined
  readonly onDone?: (() => void) | undefined
}

export interface TodayPartProps {
  readonly title: string
  readonly lines: readonly TodayLine[]
  /** Of several more of a kind, with a way to all of them. */
  readonly children?: ReactNode
}

/** Shown at once; the rest on demand, so that the most urgent stands out. */
const FIRST = 6

export function TodayPart({ title, lines, children }: TodayPartProps) {
  const { today: words } = useWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? lines : lines.slice(0, FIRST)
  return (
    <section className="today-part" aria-label={title}>
      <Typography.Title level={3}>
        {title} {lines.length > 0 && <span className="page-count">{words.count(lines.length)}</span>}
      </Typography.Title>
      {lines.length > 0 && (
        <ul className="today-lines">
          {shown.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </ul>
      )}
      {lines.length > FIRST && (
        <Button type="link" size="small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.more(lines.length - FIRST)}
        </Button>
      )}
      {children}
    </section>
  )
}

function Line({ line }: { readonly line: TodayLine }) {
  const { today: words } = useWords()
  const { mark, text, detail, to, filter, onDone } = line
  const said = (
    <>
      <span className={`today-mark today-${TONES[mark]}`}>
        {ICONS[mark]} {words.marks[mark]}
      </span>
      <span className="today-text">
        {text}
        {detail && <small>{detail}</small>}
      </span>
    </>
  )
  return (
    <li className="today-line">
      {to === '' ? (
        <span className="today-way">{said}</span>
      ) : (
        <a className="today-way" href={`#/${to}`} onClick={() => filter && keepChoice(...filter)}>
          {said}
          <RightOutlined aria-hidden className="today-go" />
        </a>
      )}
      {onDone && (
        <Button size="small" aria-label={words.doneOf(text)} onClick={onDone}>
          {words.done}
        </Button>
      )}
    </li>
  )
}

const ICONS = {
  returned: <RollbackOutlined aria-hidden />,
  contested: <ExclamationCircleOutlined aria-hidden />,
  differs: <ExclamationCircleOutlined aria-hidden />,
  same: <UserSwitchOutlined aria-hidden />,
  late: <ExclamationCircleOutlined aria-hidden />,
  due: <ClockCircleOutlined aria-hidden />,
  soon: <ClockCircleOutlined aria-hidden />,
  call: <CommentOutlined aria-hidden />,
  haves: <EditOutlined aria-hidden />,
  draft: <EditOutlined aria-hidden />,
} as const

const TONES: Readonly<Record<TodayMark, 'bad' | 'warn' | 'plain'>> = {
  returned: 'bad',
  contested: 'bad',
  differs: 'warn',
  same: 'warn',
  late: 'bad',
  due: 'warn',
  soon: 'plain',
  call: 'warn',
  haves: 'plain',
  draft: 'plain',
}
