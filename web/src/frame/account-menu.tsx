import { Menu } from '@base-ui/react/menu'
import { preferenceChoices, type Preferences } from '@parley/protocol/wire'
import { Check, LogOut, Settings, ShieldCheck, UserRoundPlus } from 'lucide-react'
import { useMe, usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { PresenceItems } from './presence-items.tsx'
import { QuietItems } from './quiet-items.tsx'
import { AccountFace, accountButtonClass } from './account-face.tsx'
import { PopupMenu } from '../ui/popup-menu.tsx'

/** What one can do about oneself; appears open, because it is fetched when it is asked for. */
export function AccountMenu() {
  const me = useMe()
  const page = usePage()
  const { frame } = useAllWords()
  return (
    <PopupMenu
      trigger={
        <Menu.Trigger className={accountButtonClass}>
          <AccountFace />
        </Menu.Trigger>
      }
      startsOpen
      side="top"
      align="start"
      className="w-(--anchor-width) min-w-60"
    >
      {me.kind === 'guest' && (
        <Menu.LinkItem className="popup-item" closeOnClick render={<Link to={{ at: 'upgrade' }} />}>
          <UserRoundPlus aria-hidden className="size-4" />
          {frame.upgrade}
        </Menu.LinkItem>
      )}
      <Menu.LinkItem className="popup-item" closeOnClick render={<Link to={{ at: 'settings', section: 'profile' }} />}>
        <Settings aria-hidden className="size-4" />
        {frame.settings}
      </Menu.LinkItem>
      {me.role !== 'user' && (
        <Menu.LinkItem
          className="popup-item"
          closeOnClick
          render={<Link to={{ at: 'admin', section: null, id: null }} />}
        >
          <ShieldCheck aria-hidden className="size-4" />
          {frame.administration}
        </Menu.LinkItem>
      )}
      <Menu.Separator className="my-1.5 h-px bg-line" />
      <PresenceItems />
      <Menu.Separator className="my-1.5 h-px bg-line" />
      <QuietItems />
      <Menu.Separator className="my-1.5 h-px bg-line" />
      <ThemeItems />
      <Menu.Separator className="my-1.5 h-px bg-line" />
      <Menu.Item className="popup-item" onClick={() => void page.signOut()}>
        <LogOut aria-hidden className="size-4" />
        {frame.signOut}
      </Menu.Item>
    </PopupMenu>
  )
}

function ThemeItems() {
  const { preferences } = usePage()
  const { theme } = usePreferences()
  const { frame, settings } = useAllWords()
  const change = (next: Preferences['theme']) => preferences.change({ theme: next })
  return (
    <Menu.Group>
      <Menu.GroupLabel className="px-3 py-1 text-xs font-semibold text-ink-muted">{frame.theme}</Menu.GroupLabel>
      <Menu.RadioGroup value={theme} onValueChange={change}>
        {preferenceChoices.theme.map((choice) => (
          <Menu.RadioItem key={choice} value={choice} className="popup-item">
            <span className="flex-1">{settings.appearance.themes[choice]}</span>
            <Menu.RadioItemIndicator>
              <Check aria-hidden className="size-4" />
            </Menu.RadioItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}
