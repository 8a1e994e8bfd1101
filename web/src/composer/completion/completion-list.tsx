import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useAllWords } from '../../app/page-context.ts'
import type { Completion, Offer } from './completion.ts'
import { OptionFace } from './option-face.tsx'
import { writtenAs } from './option.ts'

export interface CompletionListProps {
  readonly id: string
  readonly offer: Offer
  readonly completion: Completion
  /** Stands where the word begins that is being completed. */
  readonly mark: RefObject<HTMLElement | null>
  readonly scrolled: RefObject<HTMLElement | null>
}

/** What may be meant, above the word; the focus stays in the field. */
export function CompletionList({ id, offer, completion, mark, scrolled }: CompletionListProps) {
  const { writing } = useAllWords()
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ start: 0, bottom: 0 })

  useLayoutEffect(() => {
    const field = mark.current?.closest('.writing-field')
    if (field === null || field === undefined || mark.current === null || list.current === null) return
    const box = field.getBoundingClientRect()
    const word = mark.current.getBoundingClientRect()
    const isRtl = getComputedStyle(field).direction === 'rtl'
    const from = isRtl ? box.right - word.right : word.left - box.left
    setPlace({
      start: Math.max(0, Math.min(from - 12, box.width - list.current.offsetWidth)),
      bottom: box.bottom - word.top + (scrolled.current?.scrollTop ?? 0) + 6,
    })
  }, [mark, scrolled])

  useEffect(() => {
    if (offer.active !== null) list.current?.children[offer.active]?.scrollIntoView({ block: 'nearest' })
  }, [offer.active])

  return (
    <>
      <span role="status" className="sr-only">
        {writing.suggestions(offer.options.length)}
      </span>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={writing.completions}
        className="popup completion-list"
        style={{ insetInlineStart: place.start, bottom: place.bottom }}
      >
        {offer.options.map((option, index) => (
          <div
            key={writtenAs(option)}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === offer.active}
            data-highlighted={index === offer.active ? '' : undefined}
            className="popup-item"
            onPointerMove={() => completion.point(index)}
            // The focus stays in the field.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onKeyDown={() => {}}
            onClick={() => completion.pick(index)}
          >
            <OptionFace option={option} />
          </div>
        ))}
      </div>
    </>
  )
}
