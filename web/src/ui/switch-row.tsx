import { Switch } from '@base-ui/react/switch'
import { useId } from 'react'

export interface SwitchRowProps {
  readonly label: string
  readonly note?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A setting that is on or off; all of the row switches it. */
export function SwitchRow({ label, note, checked, onChange }: SwitchRowProps) {
  const noteId = useId()
  return (
    <label className="flex cursor-pointer items-center justify-between gap-6 py-(--row-pad)">
      <span className="flex min-w-0 flex-col">
        <span className="font-medium">{label}</span>
        {note !== undefined && (
          <span id={noteId} className="text-sm text-ink-muted">
            {note}
          </span>
        )}
      </span>
      <Switch.Root
        className="switch"
        checked={checked}
        onCheckedChange={onChange}
        aria-label={label}
        aria-describedby={note === undefined ? undefined : noteId}
      >
        <Switch.Thumb className="switch-thumb" />
      </Switch.Root>
    </label>
  )
}
