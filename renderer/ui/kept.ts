import { useState } from 'react'

/** A choice of one word that this profile remembers: a filter, a tab. What was kept and is no longer a choice is forgotten. */
export function useKept<T extends string>(
  name: string,
  choices: readonly T[],
  first: NoInfer<T>,
): [T, (chosen: T) => void] {
  const [chosen, setChosen] = useState<T>(
    () => choices.find((choice) => choice === localStorage.getItem(name)) ?? first,
  )
  return [
    chosen,
    (next) => {
      keepChoice(name, next)
      setChosen(next)
    },
  ]
}

/** Before another screen is gone to: it begins with this choice. */
export function keepChoice(name: string, chosen: string): void {
  localStorage.setItem(name, chosen)
}
