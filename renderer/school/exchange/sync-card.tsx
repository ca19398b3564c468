import { CloudUploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type Ref, useState } from 'react'
import { useWords } from '../../words/words.tsx'
import { CarryCard } from './carry-card.tsx'
import { CountyAddress } from './county-address.tsx'

export interface SyncCardProps {
  readonly address: string | null
  readonly busy: boolean
  readonly button: Ref<HTMLButtonElement>
  readonly onSync: () => void
}

/** Over the line, where there is an address; a stick does as well, so nothing here alarms. */
export function SyncCard({ address, busy, button, onSync }: SyncCardProps) {
  const words = useWords().exchange
  const [isTyping, setTyping] = useState(false)
  if (isTyping)
    return (
      <CarryCard icon={<CloudUploadOutlined aria-hidden />} title={words.syncCard}>
        <CountyAddress address={address} onDone={() => setTyping(false)} />
      </CarryCard>
    )
  return (
    <CarryCard
      icon={<CloudUploadOutlined aria-hidden />}
      title={words.syncCard}
      text={address === null ? words.syncNone : words.syncHint(address)}
    >
      <div className="form-actions">
        {address !== null && (
          <Button ref={button} disabled={busy} onClick={onSync}>
            {words.sync}
          </Button>
        )}
        <Button
          type={address === null ? 'default' : 'link'}
          size={address === null ? 'middle' : 'small'}
          disabled={busy}
          onClick={() => setTyping(true)}
        >
          {address === null ? words.addressType : words.addressChange}
        </Button>
      </div>
    </CarryCard>
  )
}
