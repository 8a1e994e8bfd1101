import { CloudOff } from 'lucide-react'
import { useAllWords, usePage } from '../app/page-context.ts'
import { useSecondsUntil } from '../time/use-seconds-until.ts'
import { Button } from '../ui/button.tsx'
import { failureWords } from '../words/failure-words.ts'
import type { Arrival } from './arrival.ts'

export interface StuckProps {
  readonly arrival: Extract<Arrival, { state: 'stuck' }>
}

/** The server cannot be asked who is here. Nothing is thrown away, and the page goes on trying. */
export function Stuck({ arrival }: StuckProps) {
  const page = usePage()
  const words = useAllWords()
  const seconds = useSecondsUntil(arrival.retryAt)
  const isTrying = arrival.retryAt === null
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="flex max-w-md flex-col items-center gap-4 text-center">
        <span aria-hidden className="speech grid size-16 place-items-center bg-accent-soft text-on-accent-soft">
          <CloudOff className="size-7" />
        </span>
        <div role="alert" className="flex flex-col gap-2">
          <h1 className="font-display text-2xl font-semibold">{words.arrival.title}</h1>
          <p className="text-ink-muted">{words.arrival.text}</p>
        </div>
        <Button tone="primary" pending={isTrying} onClick={() => page.arrival.tryNow()}>
          {words.arrival.tryNow}
        </Button>
        <p className="text-sm text-ink-muted tabular-nums">
          {isTrying ? words.arrival.trying : words.arrival.next(seconds)}
        </p>
        <details className="text-sm text-ink-muted">
          <summary className="rounded-sm p-1">{words.arrival.details}</summary>
          {failureWords(arrival.problem, words)}
        </details>
      </div>
    </main>
  )
}
