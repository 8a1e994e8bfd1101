import { type ReactNode, useEffect, useState } from 'react'
import { createLoader } from '../../app/load.ts'
import { useWatch, useAllWords } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { failureWords } from '../../words/failure-words.ts'

interface LoadedProps<T> {
  readonly load: () => Promise<T>
  readonly failed: string
  readonly children: (value: T) => ReactNode
}

/** What is looked up when it is opened. */
export function Loaded<T>({ load, failed, children }: LoadedProps<T>) {
  const words = useAllWords()
  const [loader] = useState(() => createLoader(load))
  const now = useWatch(loader)
  useEffect(() => void loader.reload(), [loader])
  if (now.state === 'ready') return children(now.value)
  if (now.state === 'loading') return <SkeletonRows count={2} />
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <p className="font-semibold">{failed}</p>
      <p className="text-ink-muted">{failureWords(now.problem, words)}</p>
      <Button onClick={() => void loader.reload()}>{words.common.tryAgain}</Button>
    </div>
  )
}
