import { useEffect, useRef } from 'react'
import type { Finder } from '../app/finder.ts'
import { useWatch, useAllWords } from '../app/page-context.ts'
import { failureWords } from '../words/failure-words.ts'
import { Button } from './button.tsx'

export interface MoreBelowProps {
  readonly finder: Pick<Finder<unknown, unknown>, 'getSnapshot' | 'subscribe' | 'more' | 'retry'>
}

/** The end of a list that goes on: the next page comes as it nears the window, or when it is asked for. */
export function MoreBelow({ finder }: MoreBelowProps) {
  const words = useAllWords()
  const { phase } = useWatch(finder)
  const end = useRef<HTMLDivElement>(null)
  const hasMore = phase.is === 'ready' && phase.more

  useEffect(() => {
    if (!hasMore || end.current === null) return
    const watcher = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && finder.more(), {
      rootMargin: '600px 0px',
    })
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [finder, hasMore])

  if (phase.is === 'failed') {
    return (
      <div role="alert" className="flex flex-wrap items-center justify-center gap-3 py-2 text-sm text-danger">
        {failureWords(phase.problem, words)}
        <Button size="small" onClick={finder.retry}>
          {words.common.tryAgain}
        </Button>
      </div>
    )
  }
  if (!hasMore && phase.is !== 'loading-more') return null
  return (
    <div ref={end} className="flex justify-center py-2">
      <Button size="small" tone="quiet" pending={phase.is === 'loading-more'} onClick={finder.more}>
        {phase.is === 'loading-more' ? words.people.loadingMore : words.people.more}
      </Button>
    </div>
  )
}
