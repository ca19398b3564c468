/**
 * An amount as people write it: `1.00` is 1 and `1.50` is 1.5. What is not a decimal, such as a fraction, stays as it
 * is; explanations and printed forms keep every digit.
 */
export function shownAmount(exact: string): string {
  return /^[+-]?\d+\.\d+$/.test(exact) ? exact.replace(/\.?0+$/, '') : exact
}
