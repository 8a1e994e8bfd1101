import { Menu } from '@base-ui/react/menu'
import type { MembershipView } from '@parley/protocol/wire'
import { Bell, BellOff, ChevronDown } from 'lucide-react'
import { useLang, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { exactTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { muteEnd, muteTerms, runningUntil } from './mute.ts'
import { notifyWishOf } from './notify-wish.ts'
import { PopupMenu } from '../ui/popup-menu.tsx'

const levels = ['all', 'mentions', 'none'] as const satisfies readonly MembershipView['notify'][]

/** When the room calls for attention, and for how long it does not. */
export function NotificationChoice() {
  const page = usePage()
  const lang = useLang()
  const { details } = useAllWords()
  const { membership } = useOpenRoom().entry
  const wish = notifyWishOf(page, membership.roomId)
  const { notify, mutedUntil } = useWatch(wish.current) ?? membership
  const mute = runningUntil(mutedUntil, page.timers.now())
  return (
    <section aria-label={details.notify.title} className="flex flex-col gap-3">
      <Choice
        label={details.notify.title}
        value={notify}
        options={levels.map((value) => ({ value, label: details.notify.levels[value] }))}
        onChange={(level) => wish.make({ notify: level, mutedUntil })}
      />
      {mute === null ? (
        <MuteMenu onMute={(until) => wish.make({ notify, mutedUntil: until })} />
      ) : (
        <div className="flex flex-wrap items-center gap-3 rounded-md bg-sunken px-4 py-3">
          <BellOff aria-hidden className="size-4 text-ink-muted" />
          <p className="min-w-32 flex-1 text-sm">
            {mute.at === null ? details.notify.mutedForEver : details.notify.mutedUntil(exactTime(mute.at, lang))}
          </p>
          <Button size="small" onClick={() => wish.make({ notify, mutedUntil: null })}>
            <Bell aria-hidden className="size-4" />
            {details.notify.unmute}
          </Button>
        </div>
      )}
    </section>
  )
}

function MuteMenu({ onMute }: { readonly onMute: (until: string) => void }) {
  const { timers } = usePage()
  const { details } = useAllWords()
  return (
    <PopupMenu
      trigger={
        <Menu.Trigger className="button self-start" data-tone="secondary" data-size="small">
          <BellOff aria-hidden className="size-4" />
          {details.notify.mute}
          <ChevronDown aria-hidden className="size-4" />
        </Menu.Trigger>
      }
      align="start"
      className="min-w-52"
    >
      {muteTerms.map((term) => (
        <Menu.Item key={term} className="popup-item" onClick={() => onMute(muteEnd(term, new Date(timers.now())))}>
          {details.notify.terms[term]}
        </Menu.Item>
      ))}
    </PopupMenu>
  )
}
