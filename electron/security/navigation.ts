import type { App, WebContents } from 'electron'
import { isOurAddress } from './app-scheme.ts'

/** Nothing replaces our page and nothing opens beside it, whatever page asked. */
export function guardNavigation(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => keepOurs(event))
  contents.on('will-redirect', (event) => keepOurs(event))
  contents.on('will-frame-navigate', (event) => keepOurs(event))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function keepOurs(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOurAddress(event.url)) event.preventDefault()
}
