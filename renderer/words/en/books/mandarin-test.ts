import type { mandarinTest as book } from '../../../../shared/domain/books/mandarin-test.ts'
import type { BookWords } from '../../book-words.ts'

export const mandarinTest: BookWords<typeof book> = {
  name: 'Mandarin',
  add: 'Enter a Mandarin level',
  unit: 'requests',
  purpose:
    'Who passed the training and reached the level is entered here with the certificate; it becomes credits.',
  fields: {
    person: 'Teacher',
    project: 'Training',
    subject: 'Teaches',
    reached: { label: 'Level', parts: { level: 'Level reached', score: 'Score' } },
    certificate: { label: 'Certificate', parts: { number: 'Certificate number', day: 'Day of the test' } },
  },
  checks: {},
}
