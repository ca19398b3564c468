import { loadScheme } from './load-scheme.ts'
import type { Scheme } from './scheme.ts'
import baoji from './schemes/baoji-125.json' with { type: 'json' }
import horgos from './schemes/horgos-c7.json' with { type: 'json' }
import nantong from './schemes/nantong-2016.json' with { type: 'json' }
import putuo from './schemes/putuo-135.json' with { type: 'json' }
import shaodong from './schemes/shaodong-2018.json' with { type: 'json' }

/** The five schemes the program comes with; a county's own are loaded with `loadScheme`. */
export const BUILT_IN_SCHEMES: readonly Scheme[] = [horgos, nantong, baoji, shaodong, putuo].map((json) => {
  const loaded = loadScheme(json)
  if (!loaded.ok)
    throw new Error(loaded.faults.map(({ path, sentence }) => `${path}: ${sentence}`).join('\n'))
  return loaded.value
})
