import { type ClipboardEvent, type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { later } from '../app/later.tsx'
import { useWatch } from '../app/page-context.ts'
import type { Completion } from './completion/completion.ts'
import { expectCompletions } from './completion/completion-later.ts'
import type { Field } from './field.ts'
import { UnsentItem } from '../message/unsent-item.tsx'
import { expectFormats } from './format-later.ts'

const CompletionList = later(async () => (await import('./completion/completion-list.tsx')).CompletionList)

export interface WritingFieldProps {
  readonly field: Field
  readonly completion: Completion
  readonly label: string
  readonly placeholder: string
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void
}

/** A plain field that is as high as what is written in it, up to a good part of the window. */
export function WritingField({ field, completion, label, placeholder, onKeyDown, onPaste }: WritingFieldProps) {
  const { text } = useWatch(field)
  const offer = useWatch(completion)
  const element = useRef<HTMLTextAreaElement>(null)
  const mark = useRef<HTMLSpanElement>(null)
  const listId = useId()
  // Before anything is painted, and before whatever wants the focus there.
  useLayoutEffect(() => (element.current === null ? undefined : field.attach(element.current)), [field])
  const at = offer?.trigger.start ?? text.length
  return (
    <div className="writing-field">
      {/* The same text in the same place gives the height, and where a word stands; asking the field would move what stands above. */}
      <div aria-hidden className="writing-mirror" dir="auto">
        {text.slice(0, at)}
        <span ref={mark} />
        {/* A line that has nothing on it yet has its height too. */}
        {`${text.slice(at)}\u200b`}
      </div>
      <textarea
        ref={element}
        aria-label={label}
        placeholder={placeholder}
        rows={1}
        dir="auto"
        autoComplete="off"
        enterKeyHint="enter"
        aria-autocomplete="list"
        aria-controls={offer === null ? undefined : listId}
        aria-activedescendant={offer === null || offer.active === null ? undefined : `${listId}-${offer.active}`}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onFocus={() => {
          expectCompletions()
          void expectFormats()
          void UnsentItem.expect()
        }}
        onBlur={completion.close}
      />
      {offer !== null && (
        <CompletionList
          key={offer.trigger.start}
          id={listId}
          offer={offer}
          completion={completion}
          mark={mark}
          scrolled={element}
        />
      )}
    </div>
  )
}
