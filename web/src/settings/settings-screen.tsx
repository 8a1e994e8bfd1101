import { ArrowLeft } from 'lucide-react'
import type { ComponentType } from 'react'
import { useAllWords, useMe } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import type { SettingsSection } from '../navigation/routes.ts'
import { UnknownScreen } from '../navigation/unknown-screen.tsx'
import { Screen } from '../ui/screen.tsx'
import { useMedia } from '../ui/use-media.ts'
import { AccountSection } from './account-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { NotificationsSection } from './notifications-section.tsx'
import { PrivacySection } from './privacy-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { JobsSection } from '../jobs/jobs-section.tsx'
import { sectionsFor } from './sections-for.ts'
import { ShortcutsSection } from './shortcuts-section.tsx'
import { StorageSection } from './storage-section.tsx'
import { SettingsIndex, SettingsNavigation } from './settings-navigation.tsx'

const sections: Record<SettingsSection, ComponentType> = {
  profile: ProfileSection,
  appearance: AppearanceSection,
  language: LanguageSection,
  notifications: NotificationsSection,
  shortcuts: ShortcutsSection,
  privacy: PrivacySection,
  devices: DevicesSection,
  account: AccountSection,
  storage: StorageSection,
  jobs: JobsSection,
}

/** Where the list of sections fits beside the section. */
const besideQuery = '(min-width: 68em)'

export function SettingsScreen({ section }: { readonly section: SettingsSection | null }) {
  const isBeside = useMedia(besideQuery)
  const me = useMe()
  const { settings } = useAllWords()
  const shown = section ?? (isBeside ? 'profile' : null)
  if (shown === null) return <SettingsIndex />
  if (!sectionsFor(me).includes(shown)) return <UnknownScreen />
  const Section = sections[shown]
  const { title, about } = settings.sections[shown]
  const screen = (
    <Screen key={shown} title={title} about={about}>
      <Section />
    </Screen>
  )
  if (isBeside) {
    return (
      <div className="grid grid-cols-[13.5rem_minmax(0,1fr)] gap-8">
        <SettingsNavigation shown={shown} />
        {screen}
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      <Link to={{ at: 'settings', section: null }} className="link flex min-h-6 items-center gap-1.5 self-start">
        <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {settings.all}
      </Link>
      {screen}
    </div>
  )
}
