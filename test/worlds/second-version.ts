import horgos from '../../shared/policy/scheme/built-in/horgos-c7.json' with { type: 'json' }

/** 霍尔果斯's scheme as a file, in which a school's own hours count more from 2026-10-10: four a credit, not five. */
export function secondVersion(changed: object = {}): string {
  return JSON.stringify({ ...horgos, ...SECOND, ...changed })
}

export const FILE = horgos

const SECOND = {
  version: '2',
  effectiveFrom: '2026-10-10',
  base: horgos.base.map((rule) =>
    'field' in rule.when && rule.when.field === 'level' ? { ...rule, ratio: { '*': 4 } } : rule,
  ),
}
