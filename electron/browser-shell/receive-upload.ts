export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The shell has capped the size; a sender that goes away throws, and nothing is kept. */
export async function receiveUpload(name: string, bytes: AsyncIterable<Uint8Array>): Promise<UploadedFile> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return { name, bytes: new Uint8Array(Buffer.concat(chunks)) }
}
