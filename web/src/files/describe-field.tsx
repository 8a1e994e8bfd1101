import { sizes } from '@parley/protocol/wire'
import { useEffect, useId, useRef } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { describeItem } from './tray-acts.ts'
import type { Tray, TrayItem } from './tray.ts'

interface DescribeProps {
  readonly item: TrayItem
  readonly tray: Tray
  readonly onClose: () => void
}

/** What a picture shows, for those who do not see it. */
export function DescribeField({ item, tray, onClose }: DescribeProps) {
  const { files } = useAllWords()
  const field = useRef<HTMLInputElement>(null)
  const noteId = useId()
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="flex flex-col gap-1 pt-1"
      onSubmit={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <input
        ref={field}
        className="field-control"
        aria-label={files.describe(item.name)}
        aria-describedby={noteId}
        dir="auto"
        maxLength={sizes.altMax}
        value={item.alt}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
        onChange={(event) => describeItem(tray, item, event.target.value)}
      />
      <p id={noteId} className="text-xs text-ink-muted">
        {files.describeNote}
      </p>
      <Button size="small" type="submit">
        {files.describeDone}
      </Button>
    </form>
  )
}
