import { usePage, useWords } from '../app/page-context.ts'
import { keysOf } from './chord.ts'

/** A chord as its keys. */
export function Keys({ chord }: { readonly chord: string }) {
  const { isMac } = usePage().shortcuts
  const { keyNames } = useWords()
  return (
    <span dir="ltr" className="inline-flex flex-wrap gap-1">
      {keysOf(chord, isMac, keyNames).map((key) => (
        <kbd
          key={key}
          className="min-w-6 rounded-sm border border-b-2 border-line-strong bg-raised px-1.5 text-center font-text text-xs leading-5"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
