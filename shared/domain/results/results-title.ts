import type { TrainingLevel, TrainingMode } from '../kinds/training-words.ts'
import type { Cell } from '../sheet.ts'

/** What the lines above the heads say about the project; absent where they say nothing or two things. */
export interface ResultsTitle {
  readonly name?: string
  readonly number?: string
  readonly level?: TrainingLevel
  readonly mode?: TrainingMode
  /** An exact decimal. */
  readonly hours?: string
}

/** `项目:信息技术应用能力提升工程2.0(县市级,网络)`, `学时:50`. A person confirms it before it is written. */
export function readResultsTitle(cells: readonly Cell[]): ResultsTitle {
  const texts = cells.flatMap(({ shown }) => shown.normalize('NFKC').split(/\s{2,}|[;\n]/))
  const written = said(texts, /^(?:培训)?(?:项目|班次|课程)(?:名称)?\s*:\s*(.+)$/)
  const number = said(texts, /^(?:项目|培训)?编号\s*:\s*(.+)$/)
  const hours = said(texts, /^(?:总|培训)?学时(?:数)?\s*:\s*(\d{1,5}(?:\.\d{1,2})?)/)
  const more = { ...(number ? { number } : {}), ...(hours ? { hours } : {}) }
  if (written === undefined) return more
  const { name, words } = apart(written)
  const level = only(words, LEVELS)
  const mode = only(words, MODES)
  return { name, ...more, ...(level ? { level } : {}), ...(mode ? { mode } : {}) }
}

function said(texts: readonly string[], form: RegExp): string | undefined {
  const found = new Set(texts.flatMap((text) => form.exec(text.trim())?.[1]?.trim() ?? []))
  return found.size === 1 ? [...found][0] : undefined
}

/** A bracket at the end goes only where every word in it is one we know. */
function apart(written: string): { readonly name: string; readonly words: readonly string[] } {
  const [, name, within] = /^(.+?)\s*\(([^()]*)\)$/.exec(written) ?? []
  const words = (within ?? '').split(/[,、/\s]+/).filter((word) => word !== '')
  const known = words.length > 0 && words.every((word) => LEVELS.has(word) || MODES.has(word))
  return known && name !== undefined ? { name, words } : { name: written, words: [] }
}

function only<T>(words: readonly string[], known: ReadonlyMap<string, T>): T | undefined {
  const found = words.flatMap((word) => known.get(word) ?? [])
  return found.length === 1 ? found[0] : undefined
}

const LEVELS: ReadonlyMap<string, TrainingLevel> = new Map(
  Object.entries({
    nation: '国家级 国培',
    region: '自治区级 省级 区培 省培',
    prefecture: '州级 地州级 地级 地市级',
    county: '县级 县市级 县(市)级 区县级',
    school: '校级',
  }).flatMap(([level, words]) => words.split(' ').map((word) => [word, level as TrainingLevel] as const)),
)

const MODES: ReadonlyMap<string, TrainingMode> = new Map(
  Object.entries({
    face: '面授 集中 线下',
    online: '网络 线上 远程',
    practice: '实践 跟岗',
    school: '校本',
  }).flatMap(([mode, words]) => words.split(' ').map((word) => [word, mode as TrainingMode] as const)),
)
