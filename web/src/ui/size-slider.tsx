import { Slider } from '@base-ui/react/slider'

export interface SizeSliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly format: (value: number) => string
  readonly onChange: (value: number) => void
}

export function SizeSlider({ label, value, min, max, format, onChange }: SizeSliderProps) {
  return (
    <Slider.Root
      value={value}
      min={min}
      max={max}
      onValueChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}
      className="grid grid-cols-[1fr_auto] items-center gap-x-4"
    >
      <Slider.Label className="font-medium">{label}</Slider.Label>
      <span aria-hidden className="text-sm text-ink-muted tabular-nums">
        {format(value)}
      </span>
      <Slider.Control className="col-span-2 flex touch-none items-center py-3 select-none">
        <Slider.Track className="h-1.5 w-full rounded-full border border-line-strong bg-sunken">
          <Slider.Indicator className="mark rounded-full bg-brand" />
          <Slider.Thumb
            className="size-6 rounded-full border-2 border-brand bg-raised has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus"
            getAriaValueText={(_, current) => format(current)}
          />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}
