import { readFile } from 'node:fs/promises'

export interface Count {
  readonly passed: number
  readonly failed: number
}

/** Reads vitest's JSON report. A report that is not there counts nothing: its step has failed by itself. */
export async function readCount(report: string): Promise<Count> {
  const text = await readFile(report, 'utf8').catch(() => '{}')
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(text)
  return { passed: numPassedTests, failed: numFailedTests }
}

/** A run that failed names at least one failure, also when what failed was no test of vitest's. */
export function countLine(counts: readonly Count[], everyStepPassed: boolean): string {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  return `tests: ${passed} passed, ${everyStepPassed ? failed : Math.max(failed, 1)} failed`
}
