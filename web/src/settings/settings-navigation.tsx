import {
  Bell,
  ChevronRight,
  HardDrive,
  Keyboard,
  Languages,
  KeyRound,
  ListChecks,
  LogOut,
  type LucideIcon,
  MonitorSmartphone,
  Palette,
  Shield,
  UserRound,
} from 'lucide-react'
import { useMe, usePage, useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import type { SettingsSection } from '../navigation/routes.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Screen } from '../ui/screen.tsx'
import { sectionsFor } from './sections-for.ts'

const icons: Record<SettingsSection, LucideIcon> = {
  profile: UserRound,
  appearance: Palette,
  language: Languages,
  notifications: Bell,
  shortcuts: Keyboard,
  privacy: Shield,
  devices: MonitorSmartphone,
  account: KeyRound,
  storage: HardDrive,
  jobs: ListChecks,
}

/** The sections beside the one that is open. */
export function SettingsNavigation({ shown }: { readonly shown: SettingsSection }) {
  const me = useMe()
  const { settings } = useAllWords()
  return (
    <nav aria-label={settings.navigation} className="sticky top-10 flex flex-col gap-3 self-start">
      <p className="px-3 text-sm font-semibold text-ink-muted">{settings.title}</p>
      <ul className="flex flex-col gap-0.5">
        {sectionsFor(me).map((section) => {
          const Icon = icons[section]
          return (
            <li key={section}>
              <Link
                to={{ at: 'settings', section }}
                aria-current={section === shown ? 'page' : undefined}
                className="flex min-h-10 items-center gap-3 rounded-md px-3 py-1.5 text-ink-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-brand-soft aria-[current=page]:text-on-brand-soft"
              >
                <Icon aria-hidden className="size-4" />
                {settings.sections[section].title}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The sections on a page of their own, where a window is too narrow for both. */
export function SettingsIndex() {
  const me = useMe()
  const page = usePage()
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
      <nav aria-label={settings.navigation}>
        <ul className="overflow-hidden rounded-lg border border-line bg-raised">
          {sectionsFor(me).map((section) => {
            const Icon = icons[section]
            return (
              <li key={section} className="border-line not-first:border-t">
                <Link
                  to={{ at: 'settings', section }}
                  className="flex min-h-13 items-center gap-4 px-4 py-2 -outline-offset-2 hover:bg-sunken"
                >
                  <Icon aria-hidden className="size-5 text-brand" />
                  <span className="flex-1 font-medium">{settings.sections[section].title}</span>
                  <ChevronRight aria-hidden className="size-5 text-ink-muted rtl:-scale-x-100" />
                </Link>
              </li>
            )
          })}
        </ul>
      </nav>
      <Button className="self-start" onClick={() => void page.signOut()}>
        <LogOut aria-hidden className="size-4" />
        {frame.signOut}
      </Button>
    </Screen>
  )
}
