import { useWatch, useWords } from '../app/page-context.ts'
import { MarkdownText } from '../markdown/markdown-text.tsx'
import type { Field } from './field.ts'

/** How it will look, while it is written. */
export function Preview({ field }: { readonly field: Field }) {
  const { composer } = useWords()
  const written = useWatch(field)
  return (
    <section
      aria-label={composer.preview}
      className="max-h-[30dvh] overflow-y-auto border-b border-line px-3.5 py-2.5"
      // It is looked at, not used: what stands in it is reached in the field.
      inert
    >
      {written.text.trim() === '' ? (
        <p className="text-ink-muted">{composer.previewEmpty}</p>
      ) : (
        <MarkdownText content={written.text} source={written} tail={null} />
      )}
    </section>
  )
}
