import type { z } from 'zod'
import type { CountyRole } from '../domain/kinds/roles.ts'

export interface CountyQuestionRule {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly roles: readonly CountyRole[]
  readonly most?: number
  readonly input: z.ZodType<object>
}

export interface CountyUploadRule {
  readonly path: string
  readonly roles: readonly CountyRole[]
  readonly most: number
}
