import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAllWords, usePage } from '../app/page-context.ts'
import { Button } from './button.tsx'

export interface CopyButtonProps {
  readonly label: string
  readonly text: string
  readonly size?: 'normal' | 'small'
  readonly className?: string
}

const shownMs = 2_000

/** Copies a text and says so for a moment. */
export function CopyButton({ label, text, size = 'small', className }: CopyButtonProps) {
  const { timers, notices } = usePage()
  const { common } = useAllWords()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => (isCopied ? timers.after(shownMs, () => setCopied(false)) : undefined), [isCopied, timers])
  const Icon = isCopied ? Check : Copy
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => notices.tell({ kind: 'problem', title: common.copyFailed, text }),
    )
  return (
    <Button size={size} {...(className !== undefined && { className })} onClick={() => void copy()}>
      <Icon aria-hidden className="size-4" />
      <span aria-live="polite">{isCopied ? common.copied : label}</span>
    </Button>
  )
}
