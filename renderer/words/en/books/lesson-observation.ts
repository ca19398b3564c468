import type { lessonObservation as book } from '../../../../shared/domain/books/lesson-observation.ts'
import type { BookWords } from '../../book-words.ts'

export const lessonObservation: BookWords<typeof book> = {
  name: 'Lesson observations',
  add: 'Record a lesson',
  unit: 'pages',
  purpose:
    'After a lesson, write down how it went, what was good and what you advise; print it, or print it blank.',
  fields: {
    day: 'Day',
    period: 'Period',
    class: 'Class',
    subject: 'Subject',
    lesson: 'Lesson',
    style: {
      label: 'Kind of lesson',
      choices: {
        new: 'new matter',
        practice: 'practice',
        review: 'review',
        commentary: 'going over work',
        experiment: 'experiment',
        activity: 'activity',
        other: 'other',
      },
    },
    taught: 'Taught by',
    observer: 'Observed by',
    score: { label: 'Score', hint: 'out of 100' },
    hours: 'Hours',
    process: 'Course of the lesson',
    strengths: 'Strengths',
    advice: 'Advice',
  },
  checks: {
    nobodyObservesThemselves: 'The teacher and the observer are one person. Please change one of them.',
  },
}
