/** Under which the host keeps the folder a person last exchanged through: the PC's, not the window's. */
export const FOLDER_DRAFT = 'exchange/folder'

/** A path as typed or pasted, without the quotes that a file manager puts around it; null where there is none. */
export function folderText(typed: string): string | null {
  const path = typed
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
  return path === '' ? null : path
}

/** An address of the county as typed, with the scheme people leave out; null where there is none. */
export function addressText(typed: string): string | null {
  const address = typed.trim().normalize('NFKC')
  if (address === '') return null
  return /^https?:\/\//i.test(address) ? address : `https://${address}`
}
