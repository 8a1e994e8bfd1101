import { Check, SendHorizontal } from 'lucide-react'
import { useWatch, useWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { useSecondsUntil } from '../time/use-seconds-until.ts'
import { Button } from '../ui/button.tsx'
import { Toolbar, type ToolbarProps } from './toolbar.tsx'
import type { Writing } from './writing.ts'

export interface SendRowProps extends ToolbarProps {
  readonly writing: Writing
  /** How many characters fit, where that is worth knowing. */
  readonly left: number | null
  readonly slow: number | null
}

/** What can be done with what is written. */
export function SendRow({ writing, field, tray, left, slow, ...preview }: SendRowProps) {
  const { composer } = useWords()
  const isEdit = useWatch(useOpenRoom().conversation.composing).is === 'edit'
  const isBusy = useWatch(writing.isBusy)
  const files = useWatch(tray).items.length + useWatch(tray.coming)
  const isEmpty = useWatch(field).text.trim() === '' && (isEdit || files === 0)
  const wait = useSecondsUntil(slow)
  const isOver = left !== null && left < 0
  function send(): void {
    writing.submit()
    field.focus()
  }
  return (
    <div className="flex items-center gap-1 px-1 tall:py-1">
      <Toolbar field={field} tray={tray} {...preview} />
      <div className="ms-auto flex flex-none items-center gap-2 ps-1">
        {left !== null && (
          <span
            role="status"
            className={`text-sm whitespace-nowrap tabular-nums ${isOver ? 'font-semibold text-danger' : 'text-ink-muted'}`}
          >
            {isOver ? composer.over(-left) : composer.left(left)}
          </span>
        )}
        {wait > 0 && (
          <span className="text-sm text-ink-muted tabular-nums" title={composer.slow}>
            {composer.sendLater(wait)}
          </span>
        )}
        <Button
          tone={isEmpty ? 'quiet' : 'primary'}
          shape="icon"
          aria-label={isEdit ? composer.save : composer.send}
          title={isEdit ? composer.save : composer.send}
          disabled={isEmpty || isOver || wait > 0}
          pending={isBusy}
          onClick={send}
        >
          {isEdit ? (
            <Check aria-hidden className="size-5" />
          ) : (
            <SendHorizontal aria-hidden className="size-5 rtl:-scale-x-100" />
          )}
        </Button>
      </div>
    </div>
  )
}
