/** What tells one version of a scheme from another. */
export interface SchemeVersion {
  readonly id: string
  readonly version: string
  /** `2026-01-01` */
  readonly effectiveFrom: string
}

/** The versions of one scheme, the earliest first. */
export function versionsOf<V extends SchemeVersion>(schemes: readonly V[], id: string): readonly V[] {
  return schemes
    .filter((one) => one.id === id)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0))
}

/**
 * PL3: the version by which a day is judged. What lies before the first version is judged by the first;
 * undefined only where there is no scheme of this id.
 */
export function schemeInForce<V extends SchemeVersion>(
  schemes: readonly V[],
  id: string,
  day: string,
): V | undefined {
  const versions = versionsOf(schemes, id)
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions[0]
}
