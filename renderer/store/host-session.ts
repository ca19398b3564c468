const KEPT_AS = 'session'

/**
 * The window's session token. A launch token stands in the address once (`#…`), is exchanged, and leaves the
 * address, so that neither history nor a bookmark holds it; a reload finds the session token in its own tab.
 */
export async function openSession(): Promise<string> {
  const launch = location.hash.slice(1)
  if (/^[0-9a-f]{64}$/.test(launch)) {
    history.replaceState(null, '', location.pathname)
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-App-Token': launch },
      body: '{}',
    })
    if (!response.ok) throw new Error(`session answered ${response.status}`)
    const { session } = (await response.json()) as { session: string }
    sessionStorage.setItem(KEPT_AS, session)
    return session
  }
  const kept = sessionStorage.getItem(KEPT_AS)
  if (kept === null) throw new Error('window opened without a token')
  return kept
}
