import { preferenceSizes } from '@parley/protocol/wire'
import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { addKeyword } from './keywords.ts'

/** Words that call like a mention does. */
export function KeywordsField() {
  const { preferences } = usePage()
  const { keywords } = usePreferences()
  const words = useAllWords().settings.notifications
  const [text, setText] = useState('')
  const [id, noteId] = [useId(), useId()]

  function add(): void {
    const next = addKeyword(keywords, text)
    if (next !== keywords) preferences.change({ keywords: next })
    setText('')
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== ',')) return
    event.preventDefault()
    add()
  }

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {words.keywords}
      </label>
      {keywords.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {keywords.map((word) => (
            <li
              key={word}
              className="flex max-w-full items-center gap-1 rounded-full bg-brand-soft ps-3 text-on-brand-soft"
            >
              <bdi className="min-w-0 truncate">{word}</bdi>
              <button
                type="button"
                aria-label={words.removeKeyword(word)}
                className="grid size-8 place-items-center rounded-full hover:bg-hover"
                onClick={() => preferences.change({ keywords: keywords.filter((other) => other !== word) })}
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        aria-describedby={noteId}
        className="field-control"
        value={text}
        maxLength={preferenceSizes.keywordMax}
        disabled={keywords.length >= preferenceSizes.keywords}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <p id={noteId} className="text-sm text-ink-muted">
        {words.keywordsNote}
      </p>
    </div>
  )
}
