import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'

export interface RadioCardsProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly {
    readonly value: T
    readonly label: string
    readonly text: string
    readonly icon?: LucideIcon
  }[]
  readonly onChange: (value: T) => void
}

/** One of a few values, each explained where it is chosen. */
export function RadioCards<T extends string>({ label, value, options, onChange }: RadioCardsProps<T>) {
  const id = useId()
  return (
    <div className="flex flex-col gap-2">
      <p id={id} className="text-sm font-semibold">
        {label}
      </p>
      <RadioGroup aria-labelledby={id} value={value} onValueChange={onChange} className="flex flex-col gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex cursor-pointer items-start gap-3 rounded-md border border-line-strong bg-raised p-3 hover:border-ink-muted has-data-checked:border-brand has-data-checked:bg-brand-soft has-data-checked:text-on-brand-soft has-data-checked:ring-1 has-data-checked:ring-brand"
          >
            <Radio.Root
              value={option.value}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={`${id}-${option.value}-text`}
              className="mt-0.5 grid size-5 flex-none place-items-center rounded-full border-2 border-line-strong bg-raised data-checked:border-brand"
            >
              <Radio.Indicator className="mark size-2.5 rounded-full bg-brand" />
            </Radio.Root>
            <span className="flex min-w-0 flex-1 flex-col">
              <span id={`${id}-${option.value}`} className="font-medium">
                {option.label}
              </span>
              <span id={`${id}-${option.value}-text`} className="text-sm">
                {option.text}
              </span>
            </span>
            {option.icon !== undefined && <option.icon aria-hidden className="mt-0.5 size-5" />}
          </label>
        ))}
      </RadioGroup>
    </div>
  )
}
