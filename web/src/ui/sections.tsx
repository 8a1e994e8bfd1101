import { ArrowLeft, ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '../navigation/link.tsx'
import { formatPath, type Route } from '../navigation/routes.ts'
import { Button } from './button.tsx'
import { useMedia } from './use-media.ts'

export interface Section {
  readonly to: Route
  readonly icon: LucideIcon
  readonly title: string
  readonly isHere: boolean
}

export interface SectionsProps {
  /** What they are sections of, read out. */
  readonly label: string
  readonly sections: readonly Section[]
}

interface Away {
  readonly label: string
  readonly go: () => void
}

/** Where the list of sections fits beside the section. */
const besideQuery = '(min-width: 68em)'

export const useSectionsBeside = () => useMedia(besideQuery)

/** One section of several: beside the list of all where there is room, else with a way back to it. */
export function SectionFrame({
  title,
  back,
  away,
  children,
  ...list
}: SectionsProps & {
  readonly title: string
  /** The way back to all sections. */
  readonly back: { readonly to: Route; readonly label: string }
  /** The way out of all of it: from one section to the next one makes no steps then, which would be gone back through. */
  readonly away?: Away
  readonly children: ReactNode
}) {
  const isBeside = useSectionsBeside()
  if (isBeside) {
    return (
      <div className="grid grid-cols-[13.5rem_minmax(0,1fr)] gap-8">
        <SectionsBeside title={title} away={away} {...list} />
        {children}
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      <Link to={back.to} className="link flex min-h-6 items-center gap-1.5 self-start">
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {back.label}
      </Link>
      {children}
    </div>
  )
}

interface BesideProps extends SectionsProps {
  readonly title: string
  readonly away: Away | undefined
}

function SectionsBeside({ label, title, away, sections }: BesideProps) {
  return (
    <nav aria-label={label} className="sticky top-10 flex flex-col gap-3 self-start">
      {away !== undefined && (
        <Button tone="quiet" size="small" className="justify-start text-start" onClick={away.go}>
          <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
          {away.label}
        </Button>
      )}
      <p className="px-3 text-sm font-semibold text-ink-muted">{title}</p>
      <ul className="flex flex-col gap-0.5">
        {sections.map(({ to, icon: Icon, title: name, isHere }) => (
          <li key={formatPath(to)}>
            <Link
              to={to}
              isStep={away === undefined}
              aria-current={isHere ? 'page' : undefined}
              className="flex min-h-10 items-center gap-3 rounded-md px-3 py-1.5 text-ink-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-brand-soft aria-[current=page]:text-on-brand-soft"
            >
              <Icon aria-hidden className="size-4" />
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The sections on a page of their own, where a window is too narrow for both. */
export function SectionIndex({ label, sections }: SectionsProps) {
  return (
    <nav aria-label={label}>
      <ul className="overflow-hidden rounded-lg border border-line bg-raised">
        {sections.map(({ to, icon: Icon, title }) => (
          <li key={formatPath(to)} className="border-line not-first:border-t">
            <Link to={to} className="flex min-h-13 items-center gap-4 px-4 py-2 -outline-offset-2 hover:bg-sunken">
              <Icon aria-hidden className="size-5 text-brand" />
              <span className="flex-1 font-medium">{title}</span>
              <ChevronRight aria-hidden className="size-5 text-ink-muted rtl:-scale-x-100" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
