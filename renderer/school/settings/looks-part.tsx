import { Form, Radio } from 'antd'
import { keepLooks, SIZES, TONES, useLooks } from '../../ui/look/looks.ts'
import { keepLanguage, keptLanguage, type Language, useWords } from '../../words/words.tsx'

const LANGUAGES: readonly Language[] = ['zh', 'en']

/** How this profile wants the program to look; takes effect at once. */
export function LooksPart() {
  const { start } = useWords()
  const { tone, size } = useLooks()
  return (
    <Form layout="vertical">
      <Form.Item label={start.tone}>
        <Radio.Group
          aria-label={start.tone}
          optionType="button"
          value={tone}
          options={TONES.map((value) => ({ value, label: start.tones[value] }))}
          onChange={({ target }) => keepLooks({ tone: target.value })}
        />
      </Form.Item>
      <Form.Item label={start.size}>
        <Radio.Group
          aria-label={start.size}
          optionType="button"
          value={size}
          options={SIZES.map((value) => ({ value, label: start.sizes[value] }))}
          onChange={({ target }) => keepLooks({ size: target.value })}
        />
      </Form.Item>
      <Form.Item label={start.language} extra={start.languageHint}>
        <Radio.Group
          aria-label={start.language}
          optionType="button"
          value={keptLanguage()}
          options={LANGUAGES.map((value) => ({ value, label: start.languages[value] }))}
          onChange={({ target }) => {
            keepLanguage(target.value)
            location.reload()
          }}
        />
      </Form.Item>
    </Form>
  )
}
