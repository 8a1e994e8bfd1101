import { NameMark } from '../ui/name-mark.tsx'
import { useWords } from './page-context.ts'

/** The first moment: nothing is known yet, so nothing is promised but that it goes on. */
export function FrameSkeleton() {
  const { common } = useWords()
  return (
    <div role="status" className="grid min-h-dvh place-items-center">
      <span className="sr-only">{common.loading}</span>
      <div className="skeleton bg-transparent">
        <NameMark size="3rem" />
      </div>
    </div>
  )
}
