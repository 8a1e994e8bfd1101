import { LogOut, ShieldCheck } from 'lucide-react'
import { useAllWords, useMe, usePage } from '../app/page-context.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Screen } from '../ui/screen.tsx'
import { type Section, SectionIndex } from '../ui/sections.tsx'
import { useSettingsSections } from './settings-sections.ts'

const administration = (title: string): Section => ({
  to: { at: 'admin', section: null, id: null },
  icon: ShieldCheck,
  title,
  isHere: false,
})

/** All sections, and who one is here. */
export function SettingsIndex() {
  const me = useMe()
  const page = usePage()
  const list = useSettingsSections(null)
  const { settings, frame } = useAllWords()
  return (
    <Screen title={settings.title}>
      <p className="flex min-w-0 items-center gap-4">
        <Avatar id={me.id} name={me.displayName} url={me.avatarUrl} size="large" />
        <span className="flex min-w-0 flex-col">
          <bdi className="line-clamp-2 text-lg font-semibold">{me.displayName}</bdi>
          <bdi className="truncate text-ink-muted">{me.kind === 'guest' ? frame.kinds.guest : `@${me.username}`}</bdi>
        </span>
      </p>
      <SectionIndex
        {...list}
        sections={me.role === 'user' ? list.sections : [...list.sections, administration(frame.administration)]}
      />
      <Button className="self-start" onClick={() => void page.signOut()}>
        <LogOut aria-hidden className="size-4" />
        {frame.signOut}
      </Button>
    </Screen>
  )
}
