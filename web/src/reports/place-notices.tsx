import type { NoticeView } from '@parley/protocol/wire'
import { Gavel, Info, type LucideIcon, Megaphone, Package, X } from 'lucide-react'
import { useState } from 'react'
import { useAllWords, useLang, usePage, useWatch } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { exactTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { AppealDialog } from './appeal-dialog.tsx'

type ShownNotice = NoticeView & { readonly kind: Exclude<NoticeView['kind'], 'file_infected' | 'rule_held'> }

const icons: Partial<Record<ShownNotice['kind'], LucideIcon>> = {
  announcement: Megaphone,
  report_resolved: Info,
  export_ready: Package,
}

/** What the place says to this person, until they have done with it; the latest first, one at a time. */
export function PlaceNotices() {
  const page = usePage()
  const { ownData, reporting } = useAllWords()
  const lang = useLang()
  const told = [...useWatch(page.client.store.notices).values()].filter(isShown)
  const [appealing, setAppealing] = useState<string | null>(null)
  const [notice] = told
  if (notice === undefined) return null
  const { id, kind, text, roomName, until, sanctionId, appeal } = notice
  const Icon = icons[kind] ?? Gavel
  async function dismiss(): Promise<void> {
    try {
      await page.client.call('notices.dismiss', { noticeId: id })
    } catch (error) {
      page.tellFailure((words) => words.reporting.dismissFailed, error)
    }
  }
  return (
    <section
      aria-label={reporting.fromPlace}
      className="flex items-start gap-3 border-b border-line bg-accent-soft px-5 py-3 text-on-accent-soft"
    >
      <Icon aria-hidden className="mt-0.5 size-5 flex-none" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-semibold">
          <bdi>{reporting.notices[kind](roomName)}</bdi>
        </p>
        {text !== '' && (
          <p dir="auto" className="max-h-40 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
            {text}
          </p>
        )}
        {until !== null && kind !== 'announcement' && (
          <p className="text-sm">{reporting.until(exactTime(until, lang))}</p>
        )}
        {appeal === 'open' && <p className="text-sm">{reporting.appealed}</p>}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 empty:hidden">
          {sanctionId !== null && appeal === null && (
            <Button size="small" onClick={() => setAppealing(sanctionId)}>
              {reporting.appeal}
            </Button>
          )}
          {kind === 'export_ready' && (
            <Link className="link" to={{ at: 'settings', section: 'account' }}>
              {ownData.open}
            </Link>
          )}
          {told.length > 1 && <span className="text-sm">{reporting.more(told.length - 1)}</span>}
        </div>
      </div>
      <Button tone="quiet" size="small" shape="icon" aria-label={reporting.dismiss} onClick={() => void dismiss()}>
        <X aria-hidden className="size-5" />
      </Button>
      {appealing !== null && (
        <AppealDialog
          send={(text) => page.client.call('moderation.appeal', { sanctionId: appealing, text })}
          onClose={() => setAppealing(null)}
        />
      )}
    </section>
  )
}

/** Of files something else tells, and what waits for a moderator stands where it was written. */
function isShown(notice: NoticeView): notice is ShownNotice {
  return notice.kind !== 'file_infected' && notice.kind !== 'rule_held'
}
