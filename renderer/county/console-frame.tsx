import {
  BookOutlined,
  CloudServerOutlined,
  FileTextOutlined,
  LaptopOutlined,
  ProfileOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { Button, Layout, Menu } from 'antd'
import type { ReactNode } from 'react'
import type { CountyQuestion } from '../../shared/contract/county-questions.ts'
import { goTo, useRoute } from '../ui/route.ts'
import { BooksPage } from './books/books-page.tsx'
import { useConsole } from './console-session.tsx'
import { useCountyWords } from './county-words.ts'
import { DocumentsPage } from './documents/documents-page.tsx'
import { AccountsPage } from './office/accounts-page.tsx'
import { KeyNote } from './office/key-note.tsx'
import { OwnPassword } from './office/own-password.tsx'
import { ServerPage } from './office/server-page.tsx'
import { PackagesPage } from './packages-page.tsx'
import { ProblemNote } from './problem-note.tsx'
import { SchemesPage } from './schemes-page.tsx'
import { DevicesPage } from './schools/devices-page.tsx'

const SECTIONS = {
  devices: { icon: <LaptopOutlined />, page: DevicesPage },
  decisions: { icon: <FileTextOutlined />, page: DocumentsPage },
  books: { icon: <BookOutlined />, page: BooksPage },
  packages: { icon: <SwapOutlined />, page: PackagesPage },
  schemes: { icon: <ProfileOutlined />, page: SchemesPage },
  accounts: { icon: <TeamOutlined />, page: AccountsPage, asks: 'accounts' },
  server: { icon: <CloudServerOutlined />, page: ServerPage, asks: 'working-key' },
} as const satisfies Readonly<Record<string, SectionRule>>

interface SectionRule {
  readonly icon: ReactNode
  readonly page: () => ReactNode
  /** Whoever may not ask it does not see the section (TR4). */
  readonly asks?: CountyQuestion
}

type Section = keyof typeof SECTIONS

export function ConsoleFrame() {
  const words = useCountyWords()
  const { who, overview, problem, may, signOut } = useConsole()
  const [word] = useRoute()
  const seen = (Object.keys(SECTIONS) as Section[]).filter((section) => {
    const { asks }: SectionRule = SECTIONS[section]
    return asks === undefined || may(asks)
  })
  const at = seen.find((section) => section === word) ?? 'devices'
  const Page = SECTIONS[at].page
  const waits: Partial<Record<Section, number>> = {
    devices: overview?.requests.length ?? 0,
    decisions: overview?.waiting ?? 0,
  }
  return (
    <Layout className="frame">
      <Layout.Header className="frame-head">
        <span className="frame-school">{overview?.county.name ?? words.program}</span>
        <span className="frame-quiet">{overview?.county.division}</span>
        <span className="frame-fill" />
        <span>
          {who.name} <span className="frame-quiet">{words.roles[who.role]}</span>
        </span>
        <OwnPassword />
        <Button onClick={signOut}>{words.signOut}</Button>
      </Layout.Header>
      <Layout>
        <Layout.Sider width={184} className="frame-nav" theme="light">
          <nav aria-label={words.navigation}>
            <Menu
              mode="inline"
              selectedKeys={[at]}
              onClick={({ key }) => goTo(key)}
              items={seen.map((key) => ({
                key,
                icon: SECTIONS[key].icon,
                label: <SectionName name={words.sections[key]} waits={waits[key] ?? 0} />,
              }))}
            />
          </nav>
        </Layout.Sider>
        <Layout.Content className="frame-body">
          {at !== 'server' && <KeyNote />}
          <ProblemNote problem={problem} />
          <Page />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

/** With how much waits there. */
function SectionName({ name, waits }: { readonly name: string; readonly waits: number }) {
  return (
    <span className="section-name">
      {name} {waits > 0 && <span className="section-waits">{waits}</span>}
    </span>
  )
}
