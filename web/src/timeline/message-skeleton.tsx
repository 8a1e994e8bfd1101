import { useWords } from '../app/page-context.ts'

const lines = ['w-3/5', 'w-4/5', 'w-2/5', 'w-1/2', 'w-3/4', 'w-1/3', 'w-2/3', 'w-1/4'] as const

/** Messages on their way. */
export function MessageSkeleton({ fills = false }: { readonly fills?: boolean }) {
  const { timeline } = useWords()
  return (
    <div
      role={fills ? 'status' : undefined}
      className={
        fills
          ? 'mx-auto flex w-full max-w-5xl min-h-0 flex-1 flex-col justify-end gap-6 overflow-hidden px-5 pb-3'
          : 'flex flex-col gap-6 px-5 py-4'
      }
    >
      <span className="sr-only">{timeline.loading}</span>
      {lines.slice(0, fills ? lines.length : 3).map((width) => (
        <div key={width} aria-hidden className="flex h-12 gap-3">
          <div className="skeleton speech size-10 flex-none" />
          <div className="flex flex-1 flex-col gap-2.5 pt-1">
            <div className="skeleton h-3.5 w-32" />
            <div className={`skeleton h-3.5 max-w-md ${width}`} />
          </div>
        </div>
      ))}
    </div>
  )
}
