import { initialsOf } from './person/find-persons.ts'

/** Those whose words hold what is typed, or whose pinyin initials do; what begins with it first. */
export function findCommands<C extends { readonly label: string }>(
  commands: readonly C[],
  search: string,
): readonly C[] {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return commands
  return commands
    .map((command) => ({ command, at: placeOf(command.label.toLowerCase(), wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ command }) => command)
}

function placeOf(label: string, wanted: string): number {
  const at = label.indexOf(wanted)
  return at >= 0 ? at : initialsOf(label).indexOf(wanted)
}
