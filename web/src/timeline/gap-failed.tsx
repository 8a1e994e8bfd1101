import { useAllWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { failureWords } from '../words/failure-words.ts'

/** Why what is missing did not come. */
export function GapFailed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const words = useAllWords()
  return (
    <div role="status" className="flex h-full flex-col items-center justify-center gap-2 px-5 text-center">
      <p className="font-semibold">{words.timeline.loadFailed}</p>
      <p className="max-w-[46ch] text-sm text-ink-muted">{failureWords(error, words)}</p>
      <Button size="small" onClick={again}>
        {words.common.tryAgain}
      </Button>
    </div>
  )
}
