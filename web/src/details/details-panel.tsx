import { ArrowLeft, X } from 'lucide-react'
import type { ComponentType } from 'react'
import { later } from '../app/later.tsx'
import { usePage, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { usePanel } from '../conversation/use-panel.ts'
import type { RoomPanel } from '../navigation/routes.ts'
import { Button } from '../ui/button.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { AboutPanel } from './about-panel.tsx'
import { InvitesPanel } from './invites-panel.tsx'
import { MembersPanel } from './members-panel.tsx'
import { PinsPanel } from './pins-panel.tsx'
import { SettingsPanel } from './settings-panel.tsx'

const RoomSearchPanel = later(
  async () => (await import('../search/room-search-panel.tsx')).RoomSearchPanel,
  <SkeletonRows />,
)

const WebhooksPanel = later(
  async () => (await import('../webhooks/webhooks-panel.tsx')).WebhooksPanel,
  <SkeletonRows />,
)

const ModerationPanel = later(
  async () => (await import('./moderation-panel.tsx')).ModerationPanel,
  <SkeletonRows />,
  'words of the administration',
)

const FilesPanel = later(async () => (await import('../files/browser/files-panel.tsx')).FilesPanel, <SkeletonRows />)

const panels: Record<RoomPanel, ComponentType> = {
  about: AboutPanel,
  members: MembersPanel,
  pins: PinsPanel,
  files: FilesPanel,
  search: RoomSearchPanel,
  invites: InvitesPanel,
  webhooks: WebhooksPanel,
  moderation: ModerationPanel,
  settings: SettingsPanel,
}

/** What stands beside a room: about it, who is in it, what is pinned. */
export function DetailsPanel({ panel }: { readonly panel: RoomPanel }) {
  const { navigation } = usePage()
  const { room } = useOpenRoom().entry
  const { details, common } = useAllWords()
  const { close } = usePanel()
  const Panel = panels[panel]
  return (
    <aside aria-label={details.titles[panel]} className="flex h-full w-full flex-col overflow-y-auto">
      <header className="sticky top-0 z-10 flex min-h-14 items-center gap-2 border-b border-line bg-sheet px-3 py-2">
        {panel !== 'about' && (
          <Button
            tone="quiet"
            size="small"
            shape="icon"
            aria-label={details.back}
            onClick={() => navigation.stepOut(roomRoute(room, { panel: 'about' }))}
          >
            <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
          </Button>
        )}
        <h2 className="min-w-0 flex-1 truncate ps-2 font-display text-lg font-semibold">{details.titles[panel]}</h2>
        <Button tone="quiet" size="small" shape="icon" aria-label={common.close} onClick={close}>
          <X aria-hidden className="size-5" />
        </Button>
      </header>
      <div className="flex flex-col gap-6 p-5">
        <Panel key={room.id} />
      </div>
    </aside>
  )
}
