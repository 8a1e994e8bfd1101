import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from '../../navigation/link.tsx'

/**
 * How one gets to a report and back to all of them: by addresses of their own in the administration, and where they stand beside
 * something else without leaving that.
 */
export type CaseWay =
  | { readonly by: 'address' }
  | {
      readonly by: 'hand'
      /** Null is all of them. */
      readonly open: (reportId: string | null) => void
      /** Which one was looked at last, to come back to. */
      readonly last: string | null
    }

interface CaseLinkProps {
  readonly way: CaseWay
  /** Null leads back to all. */
  readonly reportId: string | null
  readonly className: string
  readonly children: ReactNode
}

export function CaseLink({ way, reportId, className, children }: CaseLinkProps) {
  const button = useRef<HTMLButtonElement>(null)
  // What was pressed is gone with what it stood in, so the focus goes on here.
  const isNext = way.by === 'hand' && (reportId === null || reportId === way.last)
  useEffect(() => {
    if (isNext) button.current?.focus()
  }, [isNext])
  if (way.by === 'address')
    return (
      <Link to={{ at: 'admin', section: 'reports', id: reportId }} className={className}>
        {children}
      </Link>
    )
  return (
    <button ref={button} type="button" className={className} onClick={() => way.open(reportId)}>
      {children}
    </button>
  )
}
