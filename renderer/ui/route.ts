import { useSyncExternalStore } from 'react'

/** The words of the address after `#/`: `#/person/import` is `['person', 'import']`. */
export function useRoute(): readonly string[] {
  const hash = useSyncExternalStore(onHash, () => location.hash)
  return hash.replace(/^#\/?/, '').split('/')
}

export function goTo(...words: readonly string[]): void {
  location.hash = `#/${words.join('/')}`
  // The browser tells of it later than of keys that wait already: the next key must meet the screen it is for.
  dispatchEvent(new Event('hashchange'))
}

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
