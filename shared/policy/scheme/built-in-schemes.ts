import baoji from './built-in/baoji-125.json' with { type: 'json' }
import horgos from './built-in/horgos-c7.json' with { type: 'json' }
import nantong from './built-in/nantong-2016.json' with { type: 'json' }
import putuo from './built-in/putuo-135.json' with { type: 'json' }
import shaodong from './built-in/shaodong-2018.json' with { type: 'json' }
import { loadScheme } from './load-scheme.ts'
import type { Scheme } from './scheme.ts'

/** The five schemes the program comes with; a county's own are loaded with `loadScheme`. */
export const BUILT_IN_SCHEMES: readonly Scheme[] = [horgos, nantong, baoji, shaodong, putuo].map((json) => {
  const loaded = loadScheme(json)
  if (!loaded.ok)
    throw new Error(loaded.faults.map(({ path, sentence }) => `${path}: ${sentence}`).join('\n'))
  return loaded.value
})
