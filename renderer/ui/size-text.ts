/** A size as file managers say it: `3.2 GB`, `480 MB`. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes < 1000 ? `${Math.floor(megabytes)} MB` : `${(megabytes / 1000).toFixed(1)} GB`
}
