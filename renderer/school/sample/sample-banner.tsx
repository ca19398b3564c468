import { ExperimentOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { useStatus } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { useSample } from './use-sample.ts'

/** Above everything as long as the sample school is open. */
export function SampleBanner() {
  const { sample: words } = useWords()
  const { sample } = useStatus()
  const step = useStep()
  const { leave } = useSample()
  if (!sample) return null
  return (
    <section className="sample-banner" aria-label={words.banner}>
      <ExperimentOutlined aria-hidden />
      <strong>{words.banner}</strong>
      <span className="sample-hint">{words.bannerMore}</span>
      <Popconfirm
        placement="bottomRight"
        title={words.leaveTitle}
        description={words.leaveText}
        okText={words.leaveYes}
        cancelText={words.leaveNo}
        onConfirm={() => step.run(leave)}
      >
        <Button size="small" loading={step.busy}>
          {words.leave}
        </Button>
      </Popconfirm>
      <RefusalNote refusal={step.refusal} />
    </section>
  )
}
