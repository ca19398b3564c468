import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  FormOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
  StopOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useWords } from '../../words/words.tsx'
import type { ActivityStage } from './activity-rows.ts'

/** How far an activity has come: an icon and a word. */
export function StageMark({ stage }: { readonly stage: ActivityStage }) {
  const { stages } = useWords().activity
  return (
    <span className="stage-mark" data-stage={stage}>
      {STAGE_ICONS[stage]} {stages[stage]}
    </span>
  )
}

export const STAGE_ICONS: Readonly<Record<ActivityStage, ReactNode>> = {
  announced: <ClockCircleOutlined aria-hidden />,
  'to-call': <FormOutlined aria-hidden />,
  'to-write': <EditOutlined aria-hidden />,
  complete: <CheckCircleOutlined aria-hidden />,
  leader: <SolutionOutlined aria-hidden />,
  clerk: <SafetyCertificateOutlined aria-hidden />,
  differs: <WarningOutlined aria-hidden />,
  void: <StopOutlined aria-hidden />,
}
