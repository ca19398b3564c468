import type { Refusal } from '../../../shared/base/refusal.ts'
import type { BookField } from '../../../shared/domain/book/book.ts'
import type { Naming, Typed } from '../../../shared/domain/book/field-type.ts'
import { FormField } from '../../school/training/form-field.tsx'
import { useSplitCategories } from '../../school/training/scheme-of-school.ts'
import { useWords } from '../../words/words.tsx'
import type { BookText } from '../book-text.ts'
import { FieldInput } from './field-input.tsx'

export interface BookFieldProps {
  /** Begins the ids of its inputs. */
  readonly id: string
  readonly name: string
  readonly field: BookField
  readonly text: BookText
  readonly typed: Typed
  readonly naming: Naming
  readonly refusal: Refusal | undefined
  readonly disabled: boolean
  readonly autoFocus: boolean
  /** More beneath the input than the book says. */
  readonly extra?: string | undefined
  readonly onChange: (typed: Typed) => void
}

/** A field of a page: one labelled input, or one for each of its parts. */
export function BookFieldInputs(props: BookFieldProps) {
  const { id, name, field, text, typed, refusal, extra } = props
  const { type } = field
  if (type.type === 'together') return <Parts {...props} labels={partLabels(type.parts, name, text)} />
  if (type.type === 'hours') return <HourParts {...props} />
  if (type.type === 'credit-split') return <SplitParts {...props} />
  if (type.type === 'span') return <SpanParts {...props} />
  return (
    <FormField
      id={id}
      label={text.labelOf(name)}
      field={name}
      refusal={refusal}
      required={field.required === true}
      whole={type.isWide === true}
      extra={extra ?? text.hintOf(name)}
    >
      <FieldInput {...props} type={type} value={typed} />
    </FormField>
  )
}

interface PartsProps extends BookFieldProps {
  /** In their order. */
  readonly labels: Readonly<Record<string, string>>
}

function Parts({ labels, ...props }: PartsProps) {
  const { id, name, field, typed, refusal, onChange } = props
  const values = typeof typed === 'string' ? {} : typed
  // What is missing of the whole is marked on each part, what is wrong in one on that.
  const isMissing = refusal?.facts?.field === name
  return Object.entries(labels).map(([part, label], at) => (
    <FormField
      key={part}
      id={`${id}-${part}`}
      label={label}
      field={isMissing ? name : `${name}.${part}`}
      refusal={refusal}
      required={field.required === true && at === 0}
      extra={at === 0 ? props.extra : undefined}
    >
      <FieldInput
        {...props}
        id={`${id}-${part}`}
        type={field.type.type === 'together' ? field.type.parts[part]!.type : field.type}
        value={values[part] ?? ''}
        autoFocus={false}
        onChange={(value) => onChange({ ...values, [part]: value as string })}
      />
    </FormField>
  ))
}

function HourParts(props: BookFieldProps) {
  const { training } = useWords()
  const { type } = props.field
  const modes = type.type === 'hours' ? type.modes : []
  return (
    <Parts
      {...props}
      labels={Object.fromEntries(
        modes.map((mode) => [mode, training.project.modeHours(training.modes[mode])]),
      )}
    />
  )
}

/** H-AMB-12: nothing where the scheme leaves no choice. */
function SplitParts(props: BookFieldProps) {
  const { book: words } = useWords()
  const categories = useSplitCategories()
  if (categories.length === 0) return null
  const { name, text } = props
  return (
    <>
      <p className="training-text whole-field">
        {[text.labelOf(name), text.hintOf(name)].filter(Boolean).join(words.colon)}
      </p>
      <Parts
        {...props}
        extra={undefined}
        labels={Object.fromEntries(categories.map(({ value, label }) => [value, words.creditsOf(label)]))}
      />
    </>
  )
}

function SpanParts(props: BookFieldProps) {
  const { book: words } = useWords()
  const label = props.text.labelOf(props.name)
  return <Parts {...props} labels={{ start: words.startOf(label), end: words.endOf(label) }} />
}

function partLabels(parts: object, name: string, text: BookText): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(parts).map((part) => [part, text.labelOf(`${name}.${part}`)]))
}
