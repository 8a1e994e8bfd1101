import { useAllWords, useMe } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'

/** Instead of rooms: how to come by one. */
export function NoRooms() {
  const me = useMe()
  const { sidebar } = useAllWords()
  return (
    <div className="mx-1 flex flex-col gap-3 rounded-md border border-dashed border-line-strong p-4 text-sm">
      <p>
        <span className="font-semibold">{sidebar.none}</span>
        <br />
        <span className="text-ink-muted">{sidebar.noneText}</span>
      </p>
      <Link to={{ at: 'rooms' }} className="button" data-tone="primary" data-size="small">
        {sidebar.join}
      </Link>
      {me.kind !== 'guest' && (
        <Link to={{ at: 'new-room' }} className="button" data-tone="secondary" data-size="small">
          {sidebar.create}
        </Link>
      )}
    </div>
  )
}
