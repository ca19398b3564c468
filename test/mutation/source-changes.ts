import { parseSync } from 'vite'

/** One change that a test should notice: the text from `start` to `end` becomes `by`. */
export interface SourceChange {
  readonly path: string
  readonly line: number
  readonly kind: ChangeKind
  readonly start: number
  readonly end: number
  readonly by: string
  /** `a < b → a <= b`, on one line. */
  readonly said: string
}

export type ChangeKind =
  | 'condition'
  | 'edge'
  | 'equality'
  | 'logic'
  | 'arithmetic'
  | 'constant'
  | 'statement'
  | 'result'

/**
 * Every change this command knows, in the order of the text: a condition always or never true, a comparison at
 * its edge, `===` turned round, `&&` for `||`, a `??` or `!` gone, arithmetic, a number one up, a truth
 * turned round, an act left out, a result withheld. Types, imports and words are left alone: they alter
 * nothing that runs, or only what a sentence says. So are the 1 and -1 of an order, of which only the sign is read.
 */
export function sourceChanges(path: string, text: string): SourceChange[] {
  const found: SourceChange[] = []
  const ordering = new Set<unknown>()
  visit(parseSync(path, text).program as unknown as Node)
  return found

  function visit(node: Node): void {
    if (node.type.startsWith('TS') && !RUNS.has(node.type)) return
    if (SILENT.has(node.type)) return
    for (const sign of signsOf(node, text)) ordering.add(sign)
    for (const [kind, at, by] of changesOf(node, text)) if (!ordering.has(at)) add(kind, at, by)
    for (const below of Object.values(node)) for (const one of [below].flat()) if (isNode(one)) visit(one)
  }

  function add(kind: ChangeKind, { start, end }: Span, by: string): void {
    const line = text.slice(0, start).split('\n').length
    const was = text.slice(start, end)
    found.push({
      path,
      line,
      kind,
      start,
      end,
      by,
      said: `${short(was)} → ${by === '' ? 'nothing' : short(by)}`,
    })
  }
}

/** A changed text that is no program any more says nothing about the tests. */
export function isSound(text: string, change: SourceChange): boolean {
  return parseSync(change.path, changed(text, change)).errors.length === 0
}

export function changed(
  text: string,
  { start, end, by }: Pick<SourceChange, 'start' | 'end' | 'by'>,
): string {
  return text.slice(0, start) + by + text.slice(end)
}

function changesOf(node: Node, text: string): (readonly [ChangeKind, Span, string])[] {
  const source = ({ start, end }: Span) => text.slice(start, end)
  switch (node.type) {
    case 'BinaryExpression':
      return operatorChanges(node, text)
    case 'LogicalExpression': {
      const { left, right, operator } = node as unknown as Two
      if (operator === '??') return [['logic', node, `(${source(left)})`]]
      const at = operatorAt({ start: left.end, end: right.start }, operator, text)
      return [['logic', at, operator === '&&' ? '||' : '&&']]
    }
    case 'IfStatement':
    case 'ConditionalExpression': {
      const test = node.test as Node
      return [
        ['condition', test, 'true'],
        ['condition', test, 'false'],
      ]
    }
    case 'UnaryExpression':
      return node.operator === '!' ? [['condition', node, source(node.argument as Node)]] : []
    case 'Literal':
      if (typeof node.value === 'number') return [['constant', node, String(node.value + 1)]]
      return typeof node.value === 'boolean' ? [['constant', node, String(!node.value)]] : []
    case 'ExpressionStatement':
      return node.directive == null ? [['statement', node, ';']] : []
    case 'ContinueStatement':
    case 'BreakStatement':
      return [['statement', node, ';']]
    case 'ReturnStatement': {
      const result = node.argument as Node | null
      return result === null || KNOWN.has(source(result)) ? [] : [['result', result, 'undefined']]
    }
    default:
      return []
  }
}

function operatorChanges(node: Node, text: string): (readonly [ChangeKind, Span, string])[] {
  const { left, right, operator } = node as unknown as Two
  const other = OTHER[operator]
  if (other === undefined || (operator === '+' && [left, right].some(isText))) return []
  const at = operatorAt({ start: left.end, end: right.start }, operator, text)
  return [[other[0], at, other[1]]]
}

/** Both numbers of `… ? -1 : 1`. */
function signsOf(node: Node, text: string): readonly unknown[] {
  if (node.type !== 'ConditionalExpression') return []
  const [one, other] = [node.consequent as Node, node.alternate as Node]
  const signs = [one, other].map(({ start, end }) => text.slice(start, end)).sort()
  return signs.join() === '-1,1' ? [one, other].map((sign) => sign.argument ?? sign) : []
}

/** Between two operands stand the operator, spaces and brackets; comments there would be odd. */
function operatorAt({ start, end }: Span, operator: string, text: string): Span {
  const at = start + text.slice(start, end).indexOf(operator)
  return { start: at, end: at + operator.length }
}

function isText(node: Node): boolean {
  if (node.type === 'TemplateLiteral') return true
  if (node.type === 'BinaryExpression') return [node.left, node.right].some((one) => isText(one as Node))
  return node.type === 'Literal' && typeof node.value === 'string'
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 70 ? `${line.slice(0, 67)}…` : line
}

interface Span {
  readonly start: number
  readonly end: number
}

type Node = Span & { readonly type: string } & Readonly<Record<string, unknown>>
type Two = { readonly left: Node; readonly right: Node; readonly operator: string }

const OTHER: Readonly<Record<string, readonly [ChangeKind, string]>> = {
  '<': ['edge', '<='],
  '<=': ['edge', '<'],
  '>': ['edge', '>='],
  '>=': ['edge', '>'],
  '===': ['equality', '!=='],
  '!==': ['equality', '==='],
  '==': ['equality', '!='],
  '!=': ['equality', '=='],
  '+': ['arithmetic', '-'],
  '-': ['arithmetic', '+'],
  '*': ['arithmetic', '/'],
  '/': ['arithmetic', '*'],
  '%': ['arithmetic', '*'],
}

/** What withholding a result would not change, or what turning a truth round says better. */
const KNOWN = new Set(['undefined', 'true', 'false'])

/** Of the type syntax, what wraps an expression that runs. */
const RUNS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])
const SILENT = new Set(['ImportDeclaration', 'ImportExpression', 'ExportAllDeclaration'])
