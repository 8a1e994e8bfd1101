import type { ReactNode } from 'react'
import { Link } from '../navigation/link.tsx'
import { formatPath, type Route } from '../navigation/routes.ts'

interface TabLink {
  readonly to: Route
  readonly label: ReactNode
  readonly isHere: boolean
}

interface TabLinksProps {
  /** What they are links to, read out. */
  readonly label: string
  readonly tabs: readonly TabLink[]
}

/** The parts of a screen, each with an address of its own. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map(({ to, label: name, isHere }) => (
          <li key={formatPath(to)}>
            <Link
              to={to}
              aria-current={isHere ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2 border-b-2 border-transparent px-2 font-medium whitespace-nowrap text-ink-muted hover:text-ink aria-[current=page]:border-brand aria-[current=page]:text-brand"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
