import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAllWords, usePage } from '../app/page-context.ts'

const copiedMs = 2_000

/** Puts code on the clipboard as it was written. */
export function CopyCode({ text }: { readonly text: string }) {
  const { messages, timers } = usePage()
  const { markdown } = useAllWords()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => (isCopied ? timers.after(copiedMs, () => setCopied(false)) : undefined), [isCopied, timers])
  const Icon = isCopied ? Check : Copy
  return (
    <button
      type="button"
      className="flex min-h-7 items-center gap-1.5 rounded-sm px-2 hover:bg-hover hover:text-ink"
      onClick={() => void messages.clip(text).then(setCopied)}
    >
      <Icon aria-hidden className="size-3.5" />
      <span aria-live="polite">{isCopied ? markdown.copied : markdown.copy}</span>
    </button>
  )
}
