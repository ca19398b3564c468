import { Button } from 'antd'
import { useCountyWords } from '../county-words.ts'

interface FreshLineProps {
  readonly fresh: number | null
  readonly onShow: () => void
}

/** Above a list whose beginning is other by now; its room is kept, so that nothing moves when it is said. */
export function FreshLine({ fresh, onShow }: FreshLineProps) {
  const { lists } = useCountyWords()
  return (
    <div className="fresh-line" role="status">
      {fresh !== null && (
        <Button type="link" size="small" onClick={onShow}>
          {fresh > 0 ? lists.fresh(fresh) : lists.changed}
        </Button>
      )}
    </div>
  )
}
