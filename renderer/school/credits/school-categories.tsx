import { useMemo } from 'react'
import { useWords } from '../../words/words.tsx'
import { Bar } from './category-bars.tsx'
import { categoryAverages } from './school-averages.ts'
import type { TeacherCredits } from './teacher-credits.ts'

/** Of each category, what a teacher of the school has on the average of what is required. */
export function SchoolCategories({ teachers }: { readonly teachers: readonly TeacherCredits[] }) {
  const { credits: words } = useWords()
  const averages = useMemo(() => categoryAverages(teachers), [teachers])
  if (averages.length === 0) return null
  return (
    <details className="school-categories">
      <summary>{words.averages}</summary>
      <ul className="category-bars">
        {averages.map(({ id, label, parent, recognised, expected, required }) => {
          const text = words.averageOf(recognised, required, expected)
          return (
            <li key={id} className={parent === null ? 'category-whole' : undefined}>
              <span className="category-name">{label}</span>
              <Bar {...{ recognised, expected, required }} label={`${label} ${text}`} />
              <span className="category-numbers">{text}</span>
            </li>
          )
        })}
      </ul>
      <p className="frame-quiet">{words.averageLegend}</p>
    </details>
  )
}
