import type { ReactNode } from 'react'

/** A word about somebody or something, beside its name. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return (
    <span className="flex-none rounded-full border border-line bg-sunken px-2 text-xs leading-normal font-medium text-ink-muted">
      {children}
    </span>
  )
}
