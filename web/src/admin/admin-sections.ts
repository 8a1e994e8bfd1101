import type { MeView } from '@parley/protocol/wire'
import {
  ChartColumn,
  Flag,
  Gavel,
  HardDrive,
  Hash,
  HeartPulse,
  Hourglass,
  ListChecks,
  type LucideIcon,
  Megaphone,
  ScrollText,
  ShieldAlert,
  SlidersHorizontal,
  Ticket,
  Users,
} from 'lucide-react'
import { useAdminWords, useMe } from '../app/page-context.ts'
import { type AdminSection, adminSections } from '../navigation/routes.ts'
import type { SectionsProps } from '../ui/sections.tsx'

const icons: Record<AdminSection, LucideIcon> = {
  people: Users,
  rooms: Hash,
  announcements: Megaphone,
  storage: HardDrive,
  stats: ChartColumn,
  health: HeartPulse,
  reports: Flag,
  held: Hourglass,
  rules: ShieldAlert,
  sanctions: Gavel,
  invites: Ticket,
  settings: SlidersHorizontal,
  audit: ScrollText,
  jobs: ListChecks,
}

/** What moderators of the place see; all else is for administrators. */
const forModerators: readonly AdminSection[] = ['reports', 'held', 'rules', 'sanctions', 'audit']

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
      icon: icons[section],
      title: admin.sections[section].title,
      isHere: section === shown,
    })),
  }
}
