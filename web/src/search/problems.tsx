import type { QueryProblem } from '@parley/protocol/search'
import { useSearchWords } from './search-words.ts'

/** What of a search is not understood, each with the part that it is about. */
export function Problems({ text, problems }: { readonly text: string; readonly problems: readonly QueryProblem[] }) {
  const search = useSearchWords()
  return (
    <div role="status">
      <ul className="flex flex-col gap-2 rounded-lg border border-line bg-raised p-4">
        {problems.map(({ reason, at }) => (
          <li key={`${reason} ${at.from}`} className="flex min-w-0 flex-wrap items-baseline gap-x-2">
            {at.to - at.from < text.length && (
              <bdi className="max-w-full truncate font-mono text-danger">{text.slice(at.from, at.to)}</bdi>
            )}
            <span>{search.problems[reason]}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
