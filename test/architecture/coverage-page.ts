/** `docs/coverage.md` as rows: what the tables say, and where they are no table. */

export interface CoverageRow {
  readonly id: string
  readonly asked: string
  readonly state: string
  /** Files and folders from the root, where the program does it. */
  readonly places: readonly string[]
  readonly words: string
  readonly tests: readonly CitedTest[]
}

export interface CitedTest {
  /** From `test/`. */
  readonly file: string
  /** How its name begins. */
  readonly begins: string
}

/** The rows in their order; a line of a table that is not five cells is refused by its text. */
export function coverageRows(page: string): readonly CoverageRow[] {
  return page.split('\n').flatMap((line) => {
    if (!line.startsWith('| ') || line.startsWith('| --- ') || line.startsWith('| id ')) return []
    const cells = line.slice(2, -2).split(' | ')
    const [id, asked, state, words, tests] = cells
    if (cells.length !== 5 || tests === undefined) throw new Error(`no row of five cells: ${line}`)
    return [
      { id: id!, asked: asked!, state: state!, words: words!, places: inTicks(words!), tests: cited(tests) },
    ]
  })
}

/** `Counted: 3 done, 1 not, 4 in all.` as numbers by word. */
export function countedInHead(page: string): ReadonlyMap<string, number> {
  const line = /Counted: ([^.]*)\./.exec(page.replaceAll('\n', ' '))?.[1] ?? ''
  return new Map(line.split(', ').map((part) => [part.replace(/^\d+ /, ''), Number.parseInt(part, 10)]))
}

/**
 * What the tests of a file are called: of code the text a test begins with, and where a table names them its rows'
 * first words; of worked cases their number and title.
 */
export function testNames(path: string, text: string): readonly string[] {
  if (path.endsWith('.json')) return caseNames(text)
  const called =
    /(?:\b(?:test|it)(?:\.\w+)*|\))\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)/g
  const names = matches(text, called)
  const byTable = names.some((name) => name.startsWith('%s'))
  return byTable ? [...names, ...matches(text, /\[\s*'((?:\\.|[^'\\])*)'/g)] : names
}

function caseNames(text: string): readonly string[] {
  const cases = text.matchAll(/"case":\s*"([^"]*)",\s*"title":\s*"([^"]*)"/g)
  return [...cases].map(([, number, title]) => `${number} ${title}`)
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '')
}

function inTicks(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)
}

function cited(cell: string): readonly CitedTest[] {
  if (cell === '–') return []
  let file = ''
  return [...cell.matchAll(/`([^`]+)`|“([^”]+)”|([^\s;]+)/g)].flatMap(([, path, begins, other]) => {
    if (other !== undefined) throw new Error(`neither a file nor a name: ${other} in ${cell}`)
    if (path !== undefined) file = path
    return begins === undefined ? [] : [{ file, begins }]
  })
}
