import { type ComponentType, useRef } from 'react'
import { useAllWords, usePage } from '../app/page-context.ts'
import type { Route, SettingsSection } from '../navigation/routes.ts'
import { Screen } from '../ui/screen.tsx'
import { SectionFrame, useSectionsBeside } from '../ui/sections.tsx'
import { AccountSection } from './account-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { later } from '../app/later.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { DevicesSection } from './devices-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { NotificationsSection } from './notifications-section.tsx'
import { PrivacySection } from './privacy-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { SettingsIndex } from './settings-index.tsx'
import { useSettingsSections } from './settings-sections.ts'
import { ShortcutsSection } from './shortcuts-section.tsx'
import { StorageSection } from './storage-section.tsx'
import { useLeaving } from './use-leaving.ts'

const BotsSection = later(async () => (await import('../bots/bots-section.tsx')).BotsSection, <SkeletonRows />)

const views: Record<SettingsSection, ComponentType> = {
  profile: ProfileSection,
  appearance: AppearanceSection,
  language: LanguageSection,
  notifications: NotificationsSection,
  shortcuts: ShortcutsSection,
  privacy: PrivacySection,
  devices: DevicesSection,
  account: AccountSection,
  storage: StorageSection,
  bots: BotsSection,
}

interface SettingsProps {
  readonly section: SettingsSection | null
  /** Where one was before, and goes back to. */
  readonly outside: Route
}

export function SettingsScreen({ section, outside }: SettingsProps) {
  const { navigation } = usePage()
  const inside = useRef<HTMLDivElement>(null)
  const leave = () => navigation.stepOut(outside)
  useLeaving(inside, leave)
  const isBeside = useSectionsBeside()
  const { settings } = useAllWords()
  const shown = section ?? (isBeside ? 'profile' : null)
  const list = useSettingsSections(shown)
  if (shown === null) {
    return (
      <div ref={inside}>
        <SettingsIndex />
      </div>
    )
  }
  const View = views[shown]
  const { title, about } = settings.sections[shown]
  return (
    <div ref={inside}>
      <SectionFrame
        {...list}
        title={settings.title}
        back={{ to: { at: 'settings', section: null }, label: settings.all }}
        away={{ label: settings.away, go: leave }}
      >
        <Screen key={shown} title={title} about={about}>
          <View />
        </Screen>
      </SectionFrame>
    </div>
  )
}
