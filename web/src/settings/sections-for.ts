import type { MeView } from '@parley/protocol/wire'
import { type SettingsSection, settingsSections } from '../navigation/routes.ts'

/** The sections that somebody has; what the server does in the background is for those who run the place. */
export function sectionsFor({ role }: Pick<MeView, 'role'>): readonly SettingsSection[] {
  return settingsSections.filter((section) => section !== 'jobs' || role === 'admin')
}
