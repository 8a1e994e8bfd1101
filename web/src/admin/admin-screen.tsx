import type { ComponentType } from 'react'
import { useAdminWords, useMe } from '../app/page-context.ts'
import { JobsSection } from '../jobs/jobs-section.tsx'
import type { AdminSection, Route } from '../navigation/routes.ts'
import { UnknownScreen } from '../navigation/unknown-screen.tsx'
import { Screen } from '../ui/screen.tsx'
import { SectionFrame, SectionIndex, useSectionsBeside } from '../ui/sections.tsx'
import type { AdminViewProps } from './admin-view.ts'
import { sectionsFor, useAdminSections } from './admin-sections.ts'
import { AnnouncementsSection } from './announcements/announcements-section.tsx'
import { AuditSection } from './audit/audit-section.tsx'
import { HealthSection } from './health/health-section.tsx'
import { HeldSection } from './held/held-section.tsx'
import { OverviewSection } from './overview/overview-section.tsx'
import { PeopleSection } from './people/people-section.tsx'
import { PlaceInvitesSection } from './place/invites-section.tsx'
import { PlaceSettingsSection } from './place/settings-section.tsx'
import { ReportsSection } from './reports/reports-section.tsx'
import { PlaceRoomsSection } from './rooms/rooms-section.tsx'
import { RulesSection } from './rules/rules-section.tsx'
import { SanctionsSection } from './sanctions/sanctions-section.tsx'
import { StatsSection } from './stats/stats-section.tsx'
import { PlaceStorageSection } from './storage/storage-section.tsx'

const views: Record<AdminSection, ComponentType<AdminViewProps>> = {
  overview: OverviewSection,
  people: PeopleSection,
  rooms: PlaceRoomsSection,
  announcements: AnnouncementsSection,
  storage: PlaceStorageSection,
  stats: StatsSection,
  health: HealthSection,
  reports: ReportsSection,
  held: HeldSection,
  rules: RulesSection,
  sanctions: SanctionsSection,
  invites: PlaceInvitesSection,
  settings: PlaceSettingsSection,
  audit: AuditSection,
  jobs: JobsSection,
}

/** For those who keep order in the place or run it; for everybody else there is nothing here. */
export function AdminScreen({ route }: { readonly route: Extract<Route, { at: 'admin' }> }) {
  const isBeside = useSectionsBeside()
  const me = useMe()
  const { admin, frame } = useAdminWords()
  const own = sectionsFor(me)
  const shown = route.section ?? (isBeside ? (own[0] ?? null) : null)
  const list = useAdminSections(shown)
  if (own.length === 0 || (shown !== null && !own.includes(shown))) return <UnknownScreen />
  if (shown === null) {
    return (
      <Screen title={frame.administration}>
        <SectionIndex {...list} />
      </Screen>
    )
  }
  const View = views[shown]
  const { title, about } = admin.sections[shown]
  return (
    <SectionFrame
      {...list}
      title={frame.administration}
      back={{ to: { at: 'admin', section: null, id: null }, label: admin.all }}
    >
      <Screen key={shown} title={title} about={about}>
        <View id={route.id} />
      </Screen>
    </SectionFrame>
  )
}
