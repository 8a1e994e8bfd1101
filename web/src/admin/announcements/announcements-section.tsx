import { CloudOff, Megaphone } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { failureWords } from '../../words/failure-words.ts'
import { AnnounceForm } from './announce-form.tsx'
import { AnnouncementRow } from './announcement-row.tsx'
import { type Announcement, type Announcements, createAnnouncements } from './announcements.ts'

/** What everybody is told, and what they were told before. */
export function AnnouncementsSection() {
  const page = usePage()
  const [announcements] = useState(() => createAnnouncements(page))
  useEffect(() => void announcements.list.reload(), [announcements])
  return (
    <div className="flex flex-col gap-6">
      <AnnounceForm announcements={announcements} />
      <List announcements={announcements} />
    </div>
  )
}

function List({ announcements }: { readonly announcements: Announcements }) {
  const all = useAdminWords()
  const { announcing: words, common } = all
  const { items, state, problem, hasMore } = useWatch(announcements.list)
  const [asked, setAsked] = useState<Announcement | null>(null)
  if (state === 'loading' && items.length === 0) return <SkeletonRows count={2} />
  if (state === 'failed' && items.length === 0) {
    return (
      <QuietState live icon={CloudOff} title={words.failed} text={failureWords(problem, all)}>
        <Button onClick={() => void announcements.list.reload()}>{common.tryAgain}</Button>
      </QuietState>
    )
  }
  if (items.length === 0) return <QuietState icon={Megaphone} title={words.none} text={words.noneText} />
  return (
    <>
      <ul className="flex flex-col rounded-lg border border-line bg-raised">
        {items.map((item) => (
          <AnnouncementRow key={item.id} announcement={item} onWithdraw={() => setAsked(item)} />
        ))}
      </ul>
      {hasMore && (
        <Button className="self-center" pending={state === 'loading'} onClick={() => void announcements.list.more()}>
          {words.more}
        </Button>
      )}
      <ConfirmDialog
        open={asked !== null}
        title={words.withdrawTitle}
        text={words.withdrawText}
        action={words.withdraw}
        onClose={() => setAsked(null)}
        onAct={() => {
          if (asked !== null) void announcements.withdraw(asked)
          setAsked(null)
        }}
      />
    </>
  )
}
