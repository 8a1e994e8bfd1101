import { later } from '../app/later.tsx'
import { usePage } from '../app/page-context.ts'
import { useBackCloses } from '../layout/use-back-closes.tsx'
import { OverlayOnItsWay } from './overlay-on-its-way.tsx'
import type { Overlay } from './overlay.ts'

const overlays = {
  menu: later(async () => (await import('./overlays/message-menu.tsx')).MessageMenu, <OverlayOnItsWay />),
  react: later(async () => (await import('./overlays/react-popover.tsx')).ReactPopover, <OverlayOnItsWay />),
  who: later(async () => (await import('./overlays/who-hint.tsx')).WhoHint, <OverlayOnItsWay />),
  readers: later(async () => (await import('./overlays/readers-dialog.tsx')).ReadersDialog, <OverlayOnItsWay />),
  reactors: later(async () => (await import('./overlays/reactors-dialog.tsx')).ReactorsDialog, <OverlayOnItsWay />),
  versions: later(async () => (await import('./overlays/versions-dialog.tsx')).VersionsDialog, <OverlayOnItsWay />),
  gallery: later(
    async () => (await import('../files/gallery/gallery-overlay.tsx')).GalleryOverlay,
    <OverlayOnItsWay />,
  ),
  report: later(async () => (await import('./overlays/report-overlay.tsx')).ReportOverlay, <OverlayOnItsWay />),
  remove: later(async () => (await import('./overlays/remove-dialog.tsx')).RemoveDialog, <OverlayOnItsWay />),
  person: later(async () => (await import('./overlays/person-dialog.tsx')).PersonDialog, <OverlayOnItsWay />),
}

/** What stands over the conversation. Each is fetched when it is first asked for. */
export function MessageOverlay({ overlay }: { readonly overlay: Overlay }) {
  const { messages } = usePage()
  // A hint closes by itself.
  useBackCloses(() => messages.overlay.close(), overlay.is !== 'who')
  return <Shown overlay={overlay} />
}

function Shown({ overlay }: { readonly overlay: Overlay }) {
  switch (overlay.is) {
    case 'menu':
      return <overlays.menu message={overlay.message} anchor={overlay.anchor} />
    case 'react':
      return <overlays.react message={overlay.message} anchor={overlay.anchor} />
    case 'who':
      return <overlays.who reaction={overlay.reaction} anchor={overlay.anchor} />
    case 'readers':
      return <overlays.readers message={overlay.message} />
    case 'reactors':
      return <overlays.reactors message={overlay.message} />
    case 'versions':
      return <overlays.versions message={overlay.message} />
    case 'gallery':
      return <overlays.gallery {...overlay} />
    case 'report':
      return <overlays.report message={overlay.message} />
    case 'remove':
      return <overlays.remove message={overlay.message} />
    case 'person':
      return <overlays.person userId={overlay.userId} />
  }
}
