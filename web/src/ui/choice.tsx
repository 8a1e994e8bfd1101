import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useBackCloses } from '../layout/use-back-closes.tsx'

export interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  /** For choices whose label is plain from what they stand beside; it is still read out. */
  readonly hideLabel?: boolean
}

/** One of several values, where they are too many to stand side by side. */
export function Choice<T extends string>({ label, value, options, onChange, hideLabel = false }: ChoiceProps<T>) {
  const [isOpen, setOpen] = useState(false)
  useBackCloses(() => setOpen(false), isOpen)
  return (
    <Select.Root
      open={isOpen}
      onOpenChange={setOpen}
      items={options}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next)
      }}
    >
      <div className="flex min-w-0 flex-col gap-1.5">
        <Select.Label className={hideLabel ? 'sr-only' : 'text-sm font-semibold'}>{label}</Select.Label>
        <Select.Trigger className="field-control flex items-center justify-between gap-3 text-start">
          <Select.Value className="min-w-0 truncate" />
          <Select.Icon>
            <ChevronDown aria-hidden className="size-4 text-ink-muted" />
          </Select.Icon>
        </Select.Trigger>
      </div>
      <Select.Portal>
        <Select.Positioner className="z-30 outline-none" sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className="popup max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1">
            <Select.List>
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value} className="popup-item">
                  <Select.ItemText className="flex-1">{option.label}</Select.ItemText>
                  <Select.ItemIndicator>
                    <Check aria-hidden className="size-4" />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
