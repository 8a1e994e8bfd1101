import { CloudOff } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { Loader } from '../app/load.ts'
import { useAdminWords, useWatch } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'

interface LoadedProps<T> {
  readonly from: Loader<T>
  /** What could not be loaded. */
  readonly failed: string
  readonly children: (value: T) => ReactNode
}

/** What is fetched as a whole: its shape while it comes, why it did not, or itself. It is asked for when it is first shown. */
export function Loaded<T>({ from, failed, children }: LoadedProps<T>) {
  const words = useAdminWords()
  const load = useWatch(from)
  useEffect(() => void from.reload(), [from])
  if (load.state === 'loading') return <SkeletonRows count={4} />
  if (load.state === 'ready') return children(load.value)
  return (
    <QuietState live icon={CloudOff} title={failed} text={failureWords(load.problem, words)}>
      <Button onClick={() => void from.reload()}>{words.common.tryAgain}</Button>
    </QuietState>
  )
}
