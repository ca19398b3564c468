import {
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  FileTextOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons'
import { Layout, Menu } from 'antd'
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { DESK } from '../../shared/domain/kinds/places.ts'
import { type Command, useCommands } from '../ui/commands.ts'
import { FaultNote } from '../ui/fault.tsx'
import { useLooks } from '../ui/look/looks.ts'
import { goTo, useRoute } from '../ui/route.ts'
import { useWords, type Words } from '../words/words.tsx'
import { ActivityScreen } from './activity/activity-screen.tsx'
import { BooksScreen } from './books/books-screen.tsx'
import { CreditsScreen } from './credits/credits-screen.tsx'
import { DeskScreen } from './desk/desk-screen.tsx'
import { ExchangeScreen } from './exchange/exchange-screen.tsx'
import { FrameHead } from './frame-head.tsx'
import { HelpPanel } from './help/help-panel.tsx'
import { Palette } from './palette.tsx'
import { PapersScreen } from './papers/papers-screen.tsx'
import { PersonScreen } from './person/person-screen.tsx'
import { PlanScreen } from './plan/plan-screen.tsx'
import { SchemeNote } from './scheme/scheme-note.tsx'
import { SchemeScreen } from './scheme/scheme-screen.tsx'
import { SECTIONS, type Section } from './sections.ts'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { StandingNotes } from './start/standing-notes.tsx'
import { TodayScreen } from './today/today-screen.tsx'
import { TrainingScreen } from './training/training-screen.tsx'
import { UndoNote } from './undo.tsx'

const SCREENS: Readonly<Record<Section, { readonly icon: ReactNode; readonly screen: () => ReactNode }>> = {
  today: { icon: <CheckSquareOutlined />, screen: TodayScreen },
  person: { icon: <TeamOutlined />, screen: PersonScreen },
  plan: { icon: <FileTextOutlined />, screen: PlanScreen },
  activity: { icon: <CalendarOutlined />, screen: ActivityScreen },
  training: { icon: <ReadOutlined />, screen: TrainingScreen },
  book: { icon: <BookOutlined />, screen: BooksScreen },
  credits: { icon: <TrophyOutlined />, screen: CreditsScreen },
  papers: { icon: <SafetyCertificateOutlined />, screen: PapersScreen },
  exchange: { icon: <SwapOutlined />, screen: ExchangeScreen },
  settings: { icon: <SettingOutlined />, screen: SettingsScreen },
}

const ORDER = Object.keys(SECTIONS) as Section[]

/** Reached from a section, under which it stands in the navigation. */
const PAGES: Readonly<Record<string, { readonly under: Section; readonly screen: () => ReactNode }>> = {
  scheme: { under: 'settings', screen: SchemeScreen },
  [DESK]: { under: 'today', screen: DeskScreen },
}

/** Navigation on the left, what always holds on top, one screen. */
export function Frame() {
  const { shell, exchange, desk } = useWords()
  const { size } = useLooks()
  const [word] = useRoute()
  const [isFinding, setFinding] = useState(false)
  const [isHelping, setHelping] = useState(false)
  const page = word !== undefined && Object.hasOwn(PAGES, word) ? PAGES[word] : undefined
  const at: Section = page?.under ?? (word !== undefined && word in SECTIONS ? (word as Section) : 'today')
  const Screen = page?.screen ?? SCREENS[at].screen
  const body = useRef<HTMLElement>(null)
  const shown = useRef(Screen)
  // Another screen begins at its top.
  useEffect(() => {
    if (shown.current !== Screen) body.current?.scrollTo(0, 0)
    shown.current = Screen
  }, [Screen])
  useCommands([
    ...ORDER.map((section) => ({
      id: `section-${section}`,
      label: shell.goToSection(shell.sections[section]),
      run: () => goTo(section),
    })),
    { id: 'desk', label: desk.goTo, run: () => goTo(DESK) },
    // On its own screen they are done at once.
    ...(at === 'exchange' ? [] : carryCommands(exchange)),
  ])
  return (
    <Layout className="frame">
      <Layout.Header className="frame-head">
        <FrameHead onFind={() => setFinding(true)} onHelp={() => setHelping(!isHelping)} />
      </Layout.Header>
      <Layout className="frame-below">
        <Layout.Sider width={size === 'large' ? 188 : 160} className="frame-nav" theme="light">
          <Navigation at={at} />
        </Layout.Sider>
        <Layout.Content ref={body} className="frame-body">
          <div className="frame-notes">
            <FaultNote />
            <UndoNote />
            <StandingNotes />
            <SchemeNote />
          </div>
          <Suspense fallback={<p role="status">{shell.loading}</p>}>
            <Screen />
          </Suspense>
        </Layout.Content>
        {isHelping && <HelpPanel section={at} onClose={() => setHelping(false)} />}
      </Layout>
      <Palette isOpen={isFinding} onOpen={setFinding} />
    </Layout>
  )
}

/** From anywhere: to the screen, with the focus on the button of what is to be done. */
function carryCommands(words: Words['exchange']): readonly Command[] {
  return (['write', 'read', 'sync'] as const).map((task) => ({
    id: `exchange-${task}`,
    label: words[task],
    run: () => goTo('exchange', task),
  }))
}

function Navigation({ at }: { readonly at: Section }) {
  const { shell } = useWords()
  const items = ORDER.flatMap((key, place) => {
    const before = ORDER[place - 1]
    const starts = before !== undefined && SECTIONS[before] !== SECTIONS[key]
    return [
      ...(starts ? [{ type: 'divider' as const, key: `before-${key}` }] : []),
      { key, icon: SCREENS[key].icon, label: shell.sections[key] },
    ]
  })
  return (
    <nav aria-label={shell.navigation}>
      <Menu mode="inline" selectedKeys={[at]} onClick={({ key }) => goTo(key)} items={items} />
    </nav>
  )
}
