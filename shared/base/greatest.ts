/** The greatest of a list that may be long, and at least `least`: a call takes some hundred thousand arguments (SC2). */
export function greatest(numbers: Iterable<number>, least: number): number {
  let most = least
  for (const one of numbers) if (one > most) most = one
  return most
}
