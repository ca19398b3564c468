import { bookOfForm } from '../books/books.ts'
import type { KindRules } from './kind-rule.ts'
import { KEEPERS, runners } from './school-writers.ts'
import { count, id, key, listOf, shape, text } from './value-rule.ts'

/** Papers of the school's own: what was issued and how often it was printed (CT1). Written by printing alone. */
export const PAPER_KINDS = {
  // What it said is frozen when it is printed; `file` is the SHA-256 of the PDF that is kept (ST7).
  'school-paper': {
    side: 'school',
    appendOnly: true,
    fields: {
      is: runners(
        shape({
          paper: text(40),
          number: text(60),
          'person?': id,
          'record?': id,
          rests: listOf(id),
          'purpose?': text(100),
          'file?': key,
        }),
      ),
    },
  },
  // 补打: the same bytes once more.
  'paper-print': {
    side: 'school',
    appendOnly: true,
    fields: { is: runners(shape({ paper: id, copy: count(2, 10_000) })) },
  },
} as const satisfies KindRules

/** Who runs an activity prints its papers, who writes a book its pages; all others are the keepers'. */
export function mayPrint(paper: string, role: string): boolean {
  const book = bookOfForm(paper)
  if (book) return (book.writers as readonly string[]).includes(role)
  return (KEEPERS as readonly string[]).includes(role) || (role === 'leader' && LEADERS_PAPERS.has(paper))
}

const LEADERS_PAPERS: ReadonlySet<string> = new Set(['F11', 'F12'])
