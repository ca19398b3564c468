/**
 * Some members of one of Electron's objects as a double may have them: each takes what Electron's takes, and answers
 * with what Electron's answers with, or a part of it.
 */
export type DoubleOf<E, K extends keyof E> = {
  [M in K]: E[M] extends (...words: infer W) => infer R ? (...words: W) => PartOf<R> : E[M]
}

type PartOf<R> = R extends Promise<infer V> ? Promise<PartOf<V>> : R extends object ? Partial<R> : R
