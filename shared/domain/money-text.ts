/**
 * An amount of yuan as typed: `120,000`, `12 万元`, `6000.50`, in the form records keep; empty stays empty. Undefined
 * where it is none. A comma parts thousands, as on every form of a bureau of finance.
 */
export function moneyText(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s,¥元]/g, '')
  if (plain === '') return ''
  const [, whole = '', part = '', unit] = /^(\d{1,9})(?:\.(\d{1,4}))?(万)?$/.exec(plain) ?? []
  if (whole === '') return undefined
  const digits = unit ? `${whole}${part.padEnd(4, '0')}` : whole
  const amount = digits.replace(/^0+(?=\d)/, '')
  const rest = unit ? '' : part.replace(/0+$/, '')
  if (amount.length > 9 || rest.length > 2) return undefined
  return rest === '' ? amount : `${amount}.${rest}`
}
