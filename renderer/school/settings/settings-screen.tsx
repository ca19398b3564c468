import { Button, Form, Select, Typography } from 'antd'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { keepLanguage, keptLanguage, type Language, useWords } from '../../words/words.tsx'
import { Accounts } from './accounts.tsx'
import { SchoolForm } from './school-form.tsx'

export function SettingsScreen() {
  const { start, scheme } = useWords()
  return (
    <Page title={start.settingsTitle} width="form">
      <section className="part" aria-label={start.accounts}>
        <Typography.Title level={3}>{start.accounts}</Typography.Title>
        <p className="frame-quiet">{start.accountsHint}</p>
        <Accounts />
      </section>
      <section className="part" aria-label={start.school}>
        <Typography.Title level={3}>{start.school}</Typography.Title>
        <SchoolForm />
      </section>
      <section className="part" aria-label={scheme.title}>
        <Typography.Title level={3}>{scheme.title}</Typography.Title>
        <p className="frame-quiet">{scheme.entryHint}</p>
        <Button onClick={() => goTo('scheme')}>{scheme.entry}</Button>
      </section>
      <section className="part">
        <Form layout="vertical">
          <Form.Item label={start.language} extra={start.languageHint} htmlFor="language">
            <Select<Language>
              id="language"
              value={keptLanguage()}
              options={(['zh', 'en'] as const).map((value) => ({ value, label: start.languages[value] }))}
              onChange={(language) => {
                keepLanguage(language)
                location.reload()
              }}
            />
          </Form.Item>
        </Form>
      </section>
    </Page>
  )
}
