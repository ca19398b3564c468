import {
  Button,
  ConfigProvider,
  DatePicker,
  Form,
  Input,
  Modal,
  Progress,
  Select,
  Table,
  Tabs,
  Tag,
  Tooltip,
  theme,
} from 'antd'
import { createRoot } from 'react-dom/client'

declare global {
  interface Window {
    violations: string[]
  }
}

// What the screens use of antd, drawn at once under the shell's own content policy.
window.violations = []
document.addEventListener('securitypolicyviolation', (violation) => {
  window.violations.push(`${violation.effectiveDirective} ${violation.sample} ${violation.sourceFile}`)
})

const rows = Array.from({ length: 50 }, (_, at) => ({ key: at, name: `row ${at}` }))

createRoot(document.getElementById('root') as HTMLElement).render(
  <ConfigProvider theme={{ algorithm: theme.darkAlgorithm, token: { colorPrimary: '#0a7f5a' } }}>
    <Form layout="vertical">
      <Form.Item label="name" required validateStatus="error" help="required">
        <Input allowClear />
      </Form.Item>
      <Select open options={rows.map(({ name }) => ({ value: name }))} />
      <DatePicker open />
    </Form>
    <Tabs items={[{ key: 'a', label: 'a', children: 'a' }]} />
    <Tooltip title="tip" open>
      <Button type="primary" id="primary" loading>
        save
      </Button>
    </Tooltip>
    <Tag color="red">tag</Tag>
    <Progress percent={30} />
    <Table
      virtual
      scroll={{ x: 400, y: 200 }}
      dataSource={rows}
      columns={[{ dataIndex: 'name', width: 200 }]}
    />
    <Modal open title="modal">
      body
    </Modal>
  </ConfigProvider>,
)
