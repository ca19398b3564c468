import { Form } from 'antd'
import type { ReactNode } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'

export interface FormFieldProps {
  /** Of the input within. */
  readonly id: string
  readonly label: string
  /** What a refusal calls it. */
  readonly field: string
  readonly refusal: Refusal | undefined
  readonly required?: boolean
  /** Over both columns. */
  readonly whole?: boolean
  readonly extra?: string | undefined
  readonly children: ReactNode
}

/** One labelled field of a form in a panel; marked where the refusal names it. */
export function FormField({ id, label, field, refusal, required, whole, extra, children }: FormFieldProps) {
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      required={required === true}
      extra={extra}
      {...(whole ? { className: 'whole-field' } : {})}
      validateStatus={refusal?.facts?.field === field ? 'error' : ''}
    >
      {children}
    </Form.Item>
  )
}
