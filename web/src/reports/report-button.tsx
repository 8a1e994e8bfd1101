import type { UserView } from '@parley/protocol/wire'
import { Flag } from 'lucide-react'
import { useState } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { ReportDialog } from './report-dialog.tsx'

/** Reports a person. */
export function ReportButton({ person }: { readonly person: UserView }) {
  const { reporting } = useAllWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" tone="quiet" aria-label={reporting.person(person.displayName)} onClick={() => setOpen(true)}>
        <Flag aria-hidden className="size-4" />
        {reporting.report}
      </Button>
      {isOpen && (
        <ReportDialog target={{ type: 'user', userId: person.id }} person={person} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
