import { useId } from 'react'
import { useAdminWords } from '../app/page-context.ts'
import { type ChartPoint, niceTop } from './chart-scale.ts'

interface BarChartProps {
  readonly title: string
  /** What the first column of the table behind it holds. */
  readonly over: string
  readonly points: readonly ChartPoint[]
  readonly format: (value: number) => string
}

const height = 160
const step = 12

/** Bars in the order of time, which runs as the page is read; the same as a table for whoever cannot see or wants the numbers. */
export function BarChart({ title, over, points, format }: BarChartProps) {
  const { charts } = useAdminWords()
  const id = useId()
  const top = niceTop(Math.max(0, ...points.map(({ value }) => value)))
  const width = Math.max(1, points.length) * step
  const [first, last] = [points[0], points.at(-1)]
  return (
    <figure aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <figcaption id={id} className="font-semibold">
        {title}
      </figcaption>
      <div className="flex gap-2" aria-hidden>
        <div className="flex h-40 flex-none flex-col items-end justify-between text-xs text-ink-muted tabular-nums">
          {[top, top / 2, 0].map((tick) => (
            <span key={tick} className="-my-2">
              {format(tick)}
            </span>
          ))}
        </div>
        <div className="min-w-0 flex-1">
          <svg
            viewBox={`0 0 ${width} ${height}`}
            preserveAspectRatio="none"
            className="h-40 w-full overflow-visible rtl:-scale-x-100"
          >
            {[0, height / 2, height].map((y) => (
              <line key={y} x1={0} x2={width} y1={y} y2={y} className="stroke-line" vectorEffect="non-scaling-stroke" />
            ))}
            {points.map(({ key, label, value }, index) => {
              const tall = (value / top) * height
              return (
                <rect
                  key={key}
                  x={index * step + 2}
                  y={height - tall}
                  width={step - 4}
                  height={tall}
                  className="fill-brand"
                >
                  <title>{`${label}: ${format(value)}`}</title>
                </rect>
              )
            })}
          </svg>
          <p className="flex justify-between pt-1 text-xs text-ink-muted">
            <span>{first?.label}</span>
            {points.length > 1 && <span>{last?.label}</span>}
          </p>
        </div>
      </div>
      <details>
        <summary className="link inline-flex min-h-6 cursor-pointer items-center text-sm">{charts.asTable}</summary>
        <table className="mt-2 w-full max-w-sm text-sm tabular-nums">
          <thead>
            <tr>
              <th scope="col" className="py-1 text-start font-semibold">
                {over}
              </th>
              <th scope="col" className="py-1 text-end font-semibold">
                {title}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ key, label, value }) => (
              <tr key={key} className="border-t border-line">
                <th scope="row" className="py-1 text-start font-normal">
                  {label}
                </th>
                <td className="py-1 text-end">{format(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
