import type { reflection as book } from '../../../../shared/domain/books/reflection.ts'
import type { BookWords } from '../../book-words.ts'

export const reflection: BookWords<typeof book> = {
  name: 'Reflections',
  add: 'Write a reflection',
  unit: 'pages',
  purpose:
    'After a training, a meeting or a book, write down what you take from it; a leader comments on it.',
  fields: {
    day: 'Day',
    person: 'Teacher',
    type: {
      label: 'Kind',
      choices: {
        central: 'training on site',
        online: 'online',
        school: 'in school',
        self: 'own study',
        reading: 'reading',
      },
    },
    theme: 'Theme',
    source: { label: 'Source', hint: 'training, activity, book or address' },
    hours: 'Hours',
    content: 'Content',
    gained: 'What I take from it',
    plan: 'How I will use it',
    file: 'Attachment',
    review: 'Leader’s comment',
  },
  checks: {},
}
