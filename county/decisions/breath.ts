/** Between two pieces of long work the server answers others (SC1). */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
