import { createCache } from '@ant-design/cssinjs'

/**
 * antd forgets the styles of a component with the last one on the page and writes them anew for the next; here they
 * stay, so that coming back to a screen parses nothing again.
 */
export function createLastingStyles(): ReturnType<typeof createCache> {
  const cache = createCache()
  const update = cache.opUpdate.bind(cache)
  cache.opUpdate = (path, next) => update(path, (before) => next(before) ?? [0, before?.[1]])
  return cache
}
