import type { MeView } from '@parley/protocol/wire'
import { useAdminWords, useMe } from '../app/page-context.ts'
import { type AdminSection, adminSections } from '../navigation/routes.ts'
import type { SectionsProps } from '../ui/sections.tsx'
import { adminIcons } from './admin-icons.ts'

/** What moderators of the place see; all else is for administrators. */
const forModerators: readonly AdminSection[] = ['overview', 'reports', 'held', 'rules', 'sanctions', 'audit']

/** The sections that somebody has; for most people none. */
export function sectionsFor({ role }: Pick<MeView, 'role'>): readonly AdminSection[] {
  if (role === 'user') return []
  return adminSections.filter((section) => role === 'admin' || forModerators.includes(section))
}

export function useAdminSections(shown: AdminSection | null): SectionsProps {
  const me = useMe()
  const { admin } = useAdminWords()
  return {
    label: admin.navigation,
    sections: sectionsFor(me).map((section) => ({
      to: { at: 'admin', section, id: null },
      icon: adminIcons[section],
      title: admin.sections[section].title,
      isHere: section === shown,
    })),
  }
}
