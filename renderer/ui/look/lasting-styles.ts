import { createCache } from '@ant-design/cssinjs'

/**
 * antd forgets the styles of a component with the last one on the page and writes them anew for the next; here they
 * stay, so that coming back to a screen parses nothing again. Colours and sizes are forgotten as antd wants it: they
 * are taken off the page when the looks change.
 */
export function createLastingStyles(): ReturnType<typeof createCache> {
  const cache = createCache()
  const update = cache.opUpdate.bind(cache)
  cache.opUpdate = (path, next) => {
    update(path, path.startsWith(STYLE) ? (before) => next(before) ?? [0, before?.[1]] : next)
  }
  return cache
}

/** How the cache calls what a component looks like, beside `token` and `cssVar`. */
const STYLE = 'style%'
