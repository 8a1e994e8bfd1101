import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useWatch } from '../app/page-context.ts'
import type { Field } from './field.ts'

export interface WritingFieldProps {
  readonly field: Field
  readonly label: string
  readonly placeholder: string
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
}

/** A plain field that is as high as what is written in it, up to a good part of the window. */
export function WritingField({ field, label, placeholder, onKeyDown, onPaste }: WritingFieldProps) {
  const { text } = useWatch(field)
  const element = useRef<HTMLTextAreaElement>(null)
  // Before anything is painted, and before whatever wants the focus there.
  useLayoutEffect(() => (element.current === null ? undefined : field.attach(element.current)), [field])
  return (
    <div className="writing-field">
      {/* The same text in the same place gives the height; asking the field for it would move what stands above. */}
      <div aria-hidden className="writing-mirror" dir="auto">
        {`${text}\n`}
      </div>
      <textarea
        ref={element}
        aria-label={label}
        placeholder={placeholder}
        rows={1}
        dir="auto"
        autoComplete="off"
        enterKeyHint="enter"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </div>
  )
}
