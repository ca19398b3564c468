import { Button } from 'antd'
import { useStatus } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { useSample } from './use-sample.ts'

/** Offers the sample school, wherever the real one is open or not there yet. */
export function OpenSample() {
  const { sample: words } = useWords()
  const { phase } = useStatus()
  const step = useStep()
  const { open } = useSample()
  return (
    <>
      <p>{phase === 'ready' ? words.offerBeside : words.offerFirst}</p>
      <Button loading={step.busy} onClick={() => void step.run(open)}>
        {words.open}
      </Button>
      <RefusalNote refusal={step.refusal} />
    </>
  )
}
