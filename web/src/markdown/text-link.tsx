import type { ReactNode } from 'react'
import { usePage } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { parsePath } from '../navigation/routes.ts'
import { linkAddress } from './address.ts'

interface TextLinkProps {
  readonly address: string
  readonly children: ReactNode
}

/** A link somebody wrote: within the page where it leads to a room of this place, otherwise out of it, saying nothing of where from. */
export function TextLink({ address, children }: TextLinkProps) {
  const { origin } = usePage()
  const safe = linkAddress(address)
  if (safe === null) return children
  const path = pathHere(safe, origin)
  if (path !== null) {
    return (
      <Link to={parsePath(path)} className="text-link">
        {children}
      </Link>
    )
  }
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow" title={safe} className="text-link">
      {children}
    </a>
  )
}

/** The path of a room of this place, or null for everything else. */
function pathHere(address: string, origin: string): string | null {
  const url = URL.canParse(address, origin) ? new URL(address, origin) : null
  return url !== null && url.origin === origin && url.pathname.startsWith('/r/') ? url.pathname + url.search : null
}
