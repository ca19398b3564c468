import { Alert, Button } from 'antd'
import { versionsOf } from '../../../shared/policy/scheme/scheme-in-force.ts'
import { useStatus } from '../../store/session.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { wasRead } from './read-versions.ts'
import { useSchemes } from './use-schemes.ts'

/** The county published a version of this school's scheme that nobody here has looked at, or one that cannot be read. */
export function SchemeNote() {
  const { scheme: words } = useWords()
  const { school } = useStatus()
  const [at] = useRoute()
  const known = useSchemes()
  const id = school?.scheme ?? ''
  if (!known || id === '' || at === 'scheme') return null
  const fresh = versionsOf(known.schemes, id).findLast((one) => one.published && !wasRead(one))
  const newer = known.unread.find((one) => one.id === id)
  return (
    <>
      {newer && (
        <Alert type="warning" showIcon title={words.newerProgram(newer.version, newer.effectiveFrom)} />
      )}
      {fresh && (
        <Alert
          type="info"
          showIcon
          title={words.arrived(fresh.version, fresh.effectiveFrom)}
          action={
            <Button size="small" onClick={() => goTo('scheme', fresh.version)}>
              {words.look}
            </Button>
          }
        />
      )}
    </>
  )
}
