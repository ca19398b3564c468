import { useState } from 'react'

/** What is typed about a document before it is decided: of this tab and this person alone, also after F5. */
export interface Draft {
  readonly number: string
  readonly opinion: string
}

export interface KeptDraft {
  readonly draft: Draft
  write(draft: Draft): void
  /** Decided: nothing is kept of it. */
  drop(): void
}

/** `of`: the document, by scope, kind and id. */
export function useKeptDraft(who: string, of: string): KeptDraft {
  const name = `${PREFIX}${who} ${of}`
  const [draft, setDraft] = useState<Draft>(() => kept(name))
  return {
    draft,
    write(next) {
      setDraft(next)
      if (next.number === '' && next.opinion === '') sessionStorage.removeItem(name)
      else sessionStorage.setItem(name, JSON.stringify(next))
    },
    drop: () => sessionStorage.removeItem(name),
  }
}

/** Whoever signs out leaves nothing behind. */
export function forgetDrafts(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name)
}

const PREFIX = 'county-draft '

function kept(name: string): Draft {
  const text = sessionStorage.getItem(name)
  return text === null ? { number: '', opinion: '' } : (JSON.parse(text) as Draft)
}
