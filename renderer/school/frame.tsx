import {
  CalendarOutlined,
  FileTextOutlined,
  ReadOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons'
import { Button, Layout, Menu } from 'antd'
import type { ReactNode } from 'react'
import { useHost, useRows, useStatus } from '../store/session.tsx'
import { FaultNote } from '../ui/fault.tsx'
import { goTo, useRoute } from '../ui/route.ts'
import { StateChip } from '../ui/state-chip.tsx'
import { useWords } from '../words/words.tsx'
import { ActivityScreen } from './activity/activity-screen.tsx'
import { CreditsScreen } from './credits/credits-screen.tsx'
import { ExchangeScreen } from './exchange/exchange-screen.tsx'
import { PersonScreen } from './person/person-screen.tsx'
import { PlanScreen } from './plan/plan-screen.tsx'
import { SchemeNote } from './scheme/scheme-note.tsx'
import { SchemeScreen } from './scheme/scheme-screen.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { StandingNotes } from './start/standing-notes.tsx'
import { TrainingScreen } from './training/training-screen.tsx'

const SECTIONS = {
  person: { icon: <TeamOutlined />, screen: PersonScreen },
  plan: { icon: <FileTextOutlined />, screen: PlanScreen },
  activity: { icon: <CalendarOutlined />, screen: ActivityScreen },
  training: { icon: <ReadOutlined />, screen: TrainingScreen },
  credits: { icon: <TrophyOutlined />, screen: CreditsScreen },
  exchange: { icon: <SwapOutlined />, screen: ExchangeScreen },
  settings: { icon: <SettingOutlined />, screen: SettingsScreen },
} as const satisfies Readonly<Record<string, { icon: ReactNode; screen: () => ReactNode }>>

type Section = keyof typeof SECTIONS

/** Reached from a section, under which it stands in the navigation. */
const PAGES: Readonly<Record<string, { readonly under: Section; readonly screen: () => ReactNode }>> = {
  scheme: { under: 'settings', screen: SchemeScreen },
}

/** Navigation on the left, what always holds on top, one screen. */
export function Frame() {
  const { shell } = useWords()
  const [word] = useRoute()
  const page = word !== undefined && Object.hasOwn(PAGES, word) ? PAGES[word] : undefined
  const at: Section = page?.under ?? (word !== undefined && word in SECTIONS ? (word as Section) : 'person')
  const Screen = page?.screen ?? SECTIONS[at].screen
  return (
    <Layout className="frame">
      <Layout.Header className="frame-head">
        <Head />
      </Layout.Header>
      <Layout>
        <Layout.Sider width={152} className="frame-nav" theme="light">
          <nav aria-label={shell.navigation}>
            <Menu
              mode="inline"
              selectedKeys={[at]}
              onClick={({ key }) => goTo(key)}
              items={Object.entries(SECTIONS).map(([key, { icon }]) => ({
                key,
                icon,
                label: shell.sections[key as Section],
              }))}
            />
          </nav>
        </Layout.Sider>
        <Layout.Content className="frame-body">
          <div className="frame-notes">
            <FaultNote />
            <StandingNotes />
            <SchemeNote />
          </div>
          <Screen />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

function Head() {
  const { shell } = useWords()
  const { user } = useStatus()
  const [school] = useRows('school')
  const host = useHost()
  return (
    <>
      <span className="frame-school">{String(school?.fields.name ?? shell.program)}</span>
      <span className="frame-quiet">{shell.year(new Date().getFullYear())}</span>
      <span className="frame-fill" />
      <StateChip />
      {user && (
        <span>
          {user.name} <span className="frame-quiet">{shell.roles[user.role] ?? user.role}</span>
        </span>
      )}
      <Button onClick={() => host.api['sign-out']({})}>{shell.signOut}</Button>
    </>
  )
}
