import type { degreeStudy as book } from '../../../../shared/domain/books/degree-study.ts'
import type { BookWords } from '../../book-words.ts'

export const degreeStudy: BookWords<typeof book> = {
  name: 'Degrees',
  add: 'Enter a degree',
  unit: 'requests',
  purpose: 'Enter a degree here when its state-recognised certificate is there; it becomes credits.',
  fields: {
    person: 'Teacher',
    subject: 'Teaches',
    college: 'College',
    major: 'Major',
    degree: 'Degree',
    form: 'Form of study',
    studied: { label: 'Studied', parts: { from: 'Began', until: 'Graduated' } },
    hours: 'Hours',
    approved: {
      label: 'Approved by the bureau',
      parts: { given: '① Approved by the bureau', document: 'Document number', day: 'Day of approval' },
    },
    related: '② Related to what they teach',
    recognised: '③ Recognised by the state (checked)',
    certificate: {
      label: '④ Certificate within this cycle',
      parts: { number: 'Certificate number', day: 'Certificate day' },
    },
    split: { label: 'Split of the credits', hint: 'proposed by the school, settled by the county' },
  },
  checks: {},
}
