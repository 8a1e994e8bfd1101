import { lazy } from 'react'
import type { Overlay } from './overlay.ts'

const overlays = {
  menu: lazy(() => import('./overlays/message-menu.tsx').then((module) => ({ default: module.MessageMenu }))),
  react: lazy(() => import('./overlays/react-popover.tsx').then((module) => ({ default: module.ReactPopover }))),
  who: lazy(() => import('./overlays/who-hint.tsx').then((module) => ({ default: module.WhoHint }))),
  readers: lazy(() => import('./overlays/readers-dialog.tsx').then((module) => ({ default: module.ReadersDialog }))),
  reactors: lazy(() => import('./overlays/reactors-dialog.tsx').then((module) => ({ default: module.ReactorsDialog }))),
  versions: lazy(() => import('./overlays/versions-dialog.tsx').then((module) => ({ default: module.VersionsDialog }))),
  gallery: lazy(() =>
    import('../files/gallery/gallery-overlay.tsx').then((module) => ({ default: module.GalleryOverlay })),
  ),
  remove: lazy(() => import('./overlays/remove-dialog.tsx').then((module) => ({ default: module.RemoveDialog }))),
  person: lazy(() => import('./overlays/person-dialog.tsx').then((module) => ({ default: module.PersonDialog }))),
}

/** What stands over the conversation. Each is fetched when it is first asked for. */
export function MessageOverlay({ overlay }: { readonly overlay: Overlay }) {
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
    case 'remove':
      return <overlays.remove message={overlay.message} />
    case 'person':
      return <overlays.person userId={overlay.userId} />
  }
}
