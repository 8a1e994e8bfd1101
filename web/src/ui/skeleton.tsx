import { useWords } from '../app/page-context.ts'

/** Rows that will hold a person or a device each, while they are on their way. */
export function SkeletonRows({ count = 5 }: { readonly count?: number }) {
  const { common } = useWords()
  return (
    <div role="status" className="flex flex-col gap-5 py-2">
      <span className="sr-only">{common.loading}</span>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} aria-hidden className="flex items-center gap-3">
          <div className="skeleton speech size-10" />
          <div className="flex flex-1 flex-col gap-2">
            <div className="skeleton h-3.5 w-2/5 max-w-48" />
            <div className="skeleton h-3 w-3/5 max-w-72" />
          </div>
        </div>
      ))}
    </div>
  )
}

/** A screen on its way. */
export function SkeletonScreen() {
  const { common } = useWords()
  return (
    <div role="status" className="flex flex-col gap-6">
      <span className="sr-only">{common.loading}</span>
      <div aria-hidden className="flex flex-col gap-3">
        <div className="skeleton h-8 w-1/2 max-w-64" />
        <div className="skeleton h-4 w-4/5 max-w-96" />
      </div>
      <div aria-hidden className="skeleton h-40 rounded-lg" />
    </div>
  )
}
