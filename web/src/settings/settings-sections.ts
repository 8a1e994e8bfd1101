import {
  Bell,
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
import { useAllWords } from '../app/page-context.ts'
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
}

export function useSettingsSections(shown: SettingsSection | null): SectionsProps {
  const { settings } = useAllWords()
  return {
    label: settings.navigation,
    sections: settingsSections.map((section) => ({
      to: { at: 'settings', section },
      icon: icons[section],
      title: settings.sections[section].title,
      isHere: section === shown,
    })),
  }
}
