import { History } from 'lucide-react'
import { useWatch } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import type { Searching } from './searching.ts'
import { useSearchWords } from './search-words.ts'
import { useListBelow } from './use-list-below.ts'

const examples = ['"…"', '-…', '… OR …', '*…'] as const

/** Before anything is typed: what was looked for before, and what can be asked. */
export function BeforeSearch({
  searching,
  onPick,
  onLeave,
}: {
  readonly searching: Searching
  readonly onPick: (text: string) => void
  /** Back to the field. */
  readonly onLeave: () => void
}) {
  const search = useSearchWords()
  const recents = useWatch(searching.recents)
  const list = useListBelow(onLeave, recents.length === 0)
  return (
    <div className="flex flex-col gap-6">
      {recents.length > 0 && (
        <section className="flex flex-col gap-2">
          <div className="flex items-center justify-between gap-2">
            <h2 className="font-semibold">{search.recent}</h2>
            <Button
              tone="quiet"
              size="small"
              onClick={() => {
                searching.forgetRecents()
                onLeave()
              }}
            >
              {search.forget}
            </Button>
          </div>
          <ul {...list} className="flex flex-col">
            {recents.map((text) => (
              <li key={text}>
                <button
                  type="button"
                  data-roving
                  className="flex min-h-11 w-full items-center gap-3 rounded-md px-3 text-start hover:bg-hover"
                  onClick={() => onPick(text)}
                >
                  <History aria-hidden className="size-4 flex-none text-ink-muted" />
                  <bdi className="min-w-0 truncate">{text}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="flex flex-col gap-2 text-sm text-ink-muted">
        <h2 className="font-semibold text-ink">{search.help}</h2>
        <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5">
          {examples.map((sign) => (
            <div key={sign} className="contents">
              <dt dir="ltr" className="font-mono text-ink">
                {sign}
              </dt>
              <dd>{search.examples[sign]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
