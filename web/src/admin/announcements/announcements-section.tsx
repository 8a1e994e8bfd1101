import { Megaphone } from 'lucide-react'
import { useState } from 'react'
import { useAdminWords, usePage } from '../../app/page-context.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { AllPages } from '../all-pages.tsx'
import { AnnounceForm } from './announce-form.tsx'
import { AnnouncementRow } from './announcement-row.tsx'
import { type Announcement, type Announcements, createAnnouncements } from './announcements.ts'

/** What everybody is told, and what they were told before. */
export function AnnouncementsSection() {
  const page = usePage()
  const [announcements] = useState(() => createAnnouncements(page))
  return (
    <div className="flex flex-col gap-6">
      <AnnounceForm announcements={announcements} />
      <List announcements={announcements} />
    </div>
  )
}

function List({ announcements }: { readonly announcements: Announcements }) {
  const { announcing: words } = useAdminWords()
  const [asked, setAsked] = useState<Announcement | null>(null)
  return (
    <>
      <AllPages from={announcements.list} icon={Megaphone} words={words}>
        {(item) => <AnnouncementRow key={item.id} announcement={item} onWithdraw={() => setAsked(item)} />}
      </AllPages>
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
