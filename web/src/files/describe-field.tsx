import { sizes } from '@parley/protocol/wire'
import { useEffect, useId, useRef } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'

interface DescribeProps {
  readonly name: string
  readonly alt: string
  readonly isPending?: boolean
  readonly onChange: (alt: string) => void
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** What a picture shows, for those who do not see it. */
export function DescribeField({ name, alt, isPending = false, onChange, onDone, onCancel }: DescribeProps) {
  const { files } = useAllWords()
  const field = useRef<HTMLInputElement>(null)
  const noteId = useId()
  useEffect(() => {
    field.current?.focus()
    // Its card has become wider.
    field.current?.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  return (
    <form
      className="tray-acts"
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
      }}
    >
      <input
        ref={field}
        className="field-control min-w-0 flex-1 basis-32"
        aria-label={files.describe(name)}
        aria-describedby={noteId}
        dir="auto"
        maxLength={sizes.altMax}
        value={alt}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onCancel()
        }}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button size="small" type="submit" pending={isPending}>
        {files.describeDone}
      </Button>
      <p id={noteId} className="basis-full text-xs text-ink-muted">
        {files.describeNote}
      </p>
    </form>
  )
}
