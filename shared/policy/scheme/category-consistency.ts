import type { Scheme } from './scheme.ts'

export type FaultAt = (path: string, sentence: string) => void

/** The root every scheme has; other roots hold what is not counted. */
export const ROOT = 'ALL'

/** Every name of a category means one, and the tree is a tree. */
export function categoryFaults(scheme: Scheme, fault: FaultAt): void {
  const parents = new Map(scheme.categories.map(({ id, parent }) => [id, parent]))
  function known(id: string, path: string): void {
    if (!parents.has(id)) fault(path, `没有名为“${id}”的类别。`)
  }
  if (parents.get(ROOT) !== null) fault('categories', `应有一个没有上级的总类别 ${ROOT}。`)
  for (const [place, { id, parent }] of scheme.categories.entries()) {
    if (parent === null) continue
    known(parent, `categories[${place}].parent`)
    if (inCircle(id, parents)) fault(`categories[${place}].parent`, `“${id}”的上级绕回了它自己。`)
  }
  for (const [place, { category }] of scheme.classify.entries())
    if (category !== null && !category.startsWith('@')) known(category, `classify[${place}].category`)
    else if (category !== null && category !== '@record' && category !== '@split')
      fault(`classify[${place}].category`, `没有“${category}”,可用:@record、@split。`)
  const splits = scheme.classify.some(({ category }) => category === '@split')
  const defaults = splits && scheme.splitInto === undefined
  for (const [place, id] of splitTargets(scheme).entries())
    if (!defaults) known(id, `splitInto[${place}]`)
    else if (!parents.has(id)) fault('splitInto', `学分要拆分,但没有类别“${id}”;请写明可拆入的类别。`)
  for (const [preset, { set }] of Object.entries(scheme.presets ?? {}))
    for (const id of Object.keys(set ?? {})) known(id, `presets.${preset}.set.${id}`)
  for (const id of Object.keys(scheme.annual?.min ?? {})) known(id, `annual.min.${id}`)
  for (const id of Object.keys(scheme.annual?.excellentGate ?? {})) known(id, `annual.excellentGate.${id}`)
  for (const [path, offset] of offsets(scheme)) {
    known(offset.from, `${path}.from`)
    for (const [place, id] of offset.to.entries()) {
      known(id, `${path}.to[${place}]`)
      if (ancestry(id, parents).includes(offset.from) || ancestry(offset.from, parents).includes(id))
        fault(`${path}.to[${place}]`, `“${offset.from}”不能折抵它自己、它的上级或它的下级。`)
    }
    if (new Set(offset.to).size < offset.to.length) fault(`${path}.to`, '同一类别出现不止一次。')
  }
}

/** Where the two offsets of a scheme stand, with their paths. */
export function offsets(scheme: Scheme): [path: string, offset: NonNullable<Scheme['offset']>][] {
  const found: [string, NonNullable<Scheme['offset']>][] = []
  if (scheme.offset) found.push(['offset', scheme.offset])
  if (scheme.annual?.offset) found.push(['annual.offset', scheme.annual.offset])
  return found
}

/** Into which categories a degree's credits may be divided (H-AMB-12). */
export function splitTargets(scheme: Pick<Scheme, 'splitInto' | 'classify'>): readonly string[] {
  if (scheme.splitInto !== undefined) return scheme.splitInto
  return scheme.classify.some(({ category }) => category === '@split') ? ['BX.O', 'XX'] : []
}

/** The category and everything above it; stops where a circle closes. */
export function ancestry(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = []
  for (let at: string | null | undefined = id; at != null && !path.includes(at); at = parents.get(at))
    path.push(at)
  return path
}

function inCircle(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const last = ancestry(id, parents).at(-1)!
  return parents.get(last) === id || (last === id && parents.get(id) === id)
}
