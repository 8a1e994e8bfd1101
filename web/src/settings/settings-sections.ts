import {
  Bell,
  Bot,
  HardDrive,
  Keyboard,
  KeyRound,
  Languages,
  type LucideIcon,
  MonitorSmartphone,
  Palette,
  Shield,
  UserRound,
} from 'lucide-react'
import { useAllWords, useMe } from '../app/page-context.ts'
import { type SettingsSection, settingsSections } from '../navigation/routes.ts'
import type { SectionsProps } from '../ui/sections.tsx'

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
  bots: Bot,
}

export function useSettingsSections(shown: SettingsSection | null): SectionsProps {
  const { settings } = useAllWords()
  const me = useMe()
  // A guest has nobody to answer for them, and so answers for nobody.
  const offered = settingsSections.filter((section) => section !== 'bots' || me.kind !== 'guest')
  return {
    label: settings.navigation,
    sections: offered.map((section) => ({
      to: { at: 'settings', section },
      icon: icons[section],
      title: settings.sections[section].title,
      isHere: section === shown,
    })),
  }
}
