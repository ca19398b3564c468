import { z } from 'zod'

/** `save.changes[] 1–20000`: every bound of an input that is not the machine's own, in the order of its fields. */
export function boundsOf(name: string, input: z.ZodType): string[] {
  const found = boundsIn(name, z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Schema)
  return [...new Set(found)]
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

function boundsIn(path: string, schema: Schema): string[] {
  const { properties = {}, items, anyOf = [], additionalProperties } = schema
  return [
    ...bound(path, schema.minLength, schema.maxLength),
    ...bound(`${path}[]`, schema.minItems, schema.maxItems),
    ...bound(path, schema.minimum, schema.maximum),
    ...Object.entries(properties).flatMap(([field, below]) => boundsIn(`${path}.${field}`, below)),
    ...(items ? boundsIn(`${path}[]`, items) : []),
    ...anyOf.flatMap((one) => boundsIn(path, one)),
    ...(typeof additionalProperties === 'object' ? boundsIn(`${path}{}`, additionalProperties) : []),
  ]
}

function bound(path: string, least: number | undefined, most: number | undefined): string[] {
  const [from, to] = [least, most].map((one) => (one === undefined || Math.abs(one) >= SAFE ? '' : `${one}`))
  return from === '' && to === '' ? [] : [`${path} ${from}–${to}`]
}

const SAFE = Number.MAX_SAFE_INTEGER
