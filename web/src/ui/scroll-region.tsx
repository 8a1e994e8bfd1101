import type { ReactNode } from 'react'

interface ScrollRegionProps {
  readonly label: string
  readonly className: string
  readonly dir?: 'ltr'
  readonly children: ReactNode
}

/** What is wider than its place and scrolls within itself, for arrow keys too. */
export function ScrollRegion({ label, className, dir, children }: ScrollRegionProps) {
  return (
    // Not every browser lets the keyboard into what scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={label} tabIndex={0} dir={dir} className={className}>
      {children}
    </div>
  )
}
