import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { type ReactNode, useId } from 'react'

export interface TilesProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly picture?: ReactNode }[]
  readonly onChange: (value: T) => void
}

/** One of a few values that stand side by side, each with a picture of what it does. */
export function Tiles<T extends string>({ label, value, options, onChange }: TilesProps<T>) {
  const labelId = useId()
  return (
    <div className="flex flex-col gap-2">
      <p id={labelId} className="text-sm font-semibold">
        {label}
      </p>
      <RadioGroup
        aria-labelledby={labelId}
        value={value}
        onValueChange={onChange}
        className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2"
      >
        {options.map((option) => (
          <label
            key={option.value}
            className="flex cursor-pointer flex-col gap-2 rounded-md border border-line-strong bg-raised p-2 hover:border-ink-muted has-data-checked:border-brand has-data-checked:bg-brand-soft has-data-checked:text-on-brand-soft has-data-checked:ring-1 has-data-checked:ring-brand"
          >
            {option.picture}
            <span className="flex items-center gap-2 text-sm font-medium">
              <Radio.Root
                value={option.value}
                className="grid size-5 flex-none place-items-center rounded-full border-2 border-line-strong bg-raised data-checked:border-brand"
              >
                <Radio.Indicator className="mark size-2.5 rounded-full bg-brand" />
              </Radio.Root>
              {option.label}
            </span>
          </label>
        ))}
      </RadioGroup>
    </div>
  )
}
