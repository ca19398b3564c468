import type { FastifyInstance } from 'fastify'
import type { CountyQuestionRule } from '../../shared/contract/county-question-rule.ts'
import {
  COUNTY_QUESTIONS,
  type CountyInput,
  type CountyQuestion,
} from '../../shared/contract/county-questions.ts'
import type { Questions } from '../questions/questions.ts'
import type { Gate } from './gate.ts'
import { sayNo, sayRefusal } from './problem-answers.ts'

/** A route for each question of the list: who asks, whether they may, what they ask, and only then the answer. */
export function questionRoutes(app: FastifyInstance, questions: Questions, gate: Gate): void {
  for (const name of Object.keys(COUNTY_QUESTIONS) as CountyQuestion[]) route(name)

  function route<Q extends CountyQuestion>(name: Q): void {
    const { method, path, most, input }: CountyQuestionRule = COUNTY_QUESTIONS[name]
    app.route({
      method,
      url: `/console/${path}`,
      bodyLimit: most,
      ...gate.before(name),
      handler: async (request, reply) => {
        const asked = input.safeParse(whole(request.params, request.body))
        if (!asked.success) return sayNo(reply, 'bad-request')
        const answer = await questions[name](asked.data as CountyInput<Q>, gate.who(request))
        if (!answer.ok) return sayRefusal(reply, answer.refusal)
        return answer.value === null ? reply.code(204).send() : answer.value
      },
    })
  }
}

/** What the path named and the JSON together; undefined where the body is not a JSON object. */
function whole(params: unknown, body: unknown): object | undefined {
  if (body === undefined || body === null) return { ...(params as object) }
  if (typeof body !== 'object' || Array.isArray(body) || Buffer.isBuffer(body)) return undefined
  return { ...body, ...(params as object) }
}
