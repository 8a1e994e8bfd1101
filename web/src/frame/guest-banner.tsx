import { useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'

/** Tells a guest, quietly and always, how to stay. */
export function GuestBanner() {
  const { frame } = useAllWords()
  return (
    <p className="flex flex-wrap items-center justify-center gap-x-2 border-b border-line bg-accent-soft px-5 py-2 text-center text-sm text-on-accent-soft">
      {frame.guestNote}
      <Link
        to={{ at: 'upgrade' }}
        className="inline-flex min-h-6 items-center font-semibold underline underline-offset-2"
      >
        {frame.guestAction}
      </Link>
    </p>
  )
}
