import { later } from '../app/later.tsx'
import { useWatch, useWords } from '../app/page-context.ts'
import type { Writing } from './writing.ts'

const AsideText = later(async () => (await import('./aside-text.tsx')).AsideText)

/** A line that only the person sees who writes. It stands there before it says anything, so that what it says is heard. */
export function AsideLine({ writing }: { readonly writing: Writing }) {
  const { composer } = useWords()
  const aside = useWatch(writing.aside)
  return (
    <div role="status" aria-label={composer.asideLabel}>
      {aside !== null && <AsideText aside={aside} writing={writing} />}
    </div>
  )
}
