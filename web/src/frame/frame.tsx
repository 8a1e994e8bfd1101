import { Suspense, useRef, useState } from 'react'
import { later } from '../app/later.tsx'
import { MendBoundary } from '../app/mend-boundary.tsx'
import { useMe, usePage, useWatch, useWords } from '../app/page-context.ts'
import { ConnectionLine } from '../offline/connection-line.tsx'
import { type Route, sameRoute } from '../navigation/routes.ts'
import { PageKeys } from '../shortcuts/page-keys.tsx'
import { SwitcherDoor } from '../switcher/switcher-door.tsx'
import { SkeletonRows, SkeletonScreen } from '../ui/skeleton.tsx'
import { around, aroundLists, HomeScreen, PhoneFrame, RoomScreen, WideFrame } from './frame-views.tsx'
import { usePhone } from './use-phone.ts'

const UnknownScreen = later(async () => (await import('../navigation/unknown-screen.tsx')).UnknownScreen)
const PlaceNotices = later(async () => (await import('../reports/place-notices.tsx')).PlaceNotices)
const GuestBanner = later(async () => (await import('./guest-banner.tsx')).GuestBanner)

const PhoneHome = later(
  async () => (await import('../home/phone-home.tsx')).PhoneHome,
  <div className="p-5">
    <SkeletonRows />
  </div>,
)
const screen = <SkeletonScreen />
const PeopleScreen = later(async () => (await import('../people/people-screen.tsx')).PeopleScreen, screen)
const DirectoryScreen = later(async () => (await import('../directory/directory-screen.tsx')).DirectoryScreen, screen)
const NewRoomScreen = later(async () => (await import('../rooms/new-room-screen.tsx')).NewRoomScreen, screen)
const InboxScreen = later(async () => (await import('../inbox/inbox-screen.tsx')).InboxScreen, screen)
const InviteScreen = later(async () => (await import('../invites/invite-screen.tsx')).InviteScreen, screen)
const SearchScreen = later(async () => (await import('../search/search-screen.tsx')).SearchScreen, screen)
const SettingsScreen = later(async () => (await import('../settings/settings-screen.tsx')).SettingsScreen, screen)
const AdminScreen = later(
  async () => (await import('../admin/admin-screen.tsx')).AdminScreen,
  screen,
  'words of the administration',
)
const ResetScreen = later(async () => (await import('../doors/reset-screen.tsx')).ResetScreen, screen)
const UpgradeScreen = later(async () => (await import('../doors/upgrade-screen.tsx')).UpgradeScreen, screen)

/** The place from inside: where one can go at the side, or below on a phone, and where one is. */
export function Frame() {
  const { common } = useWords()
  const me = useMe()
  const { client, navigation } = usePage()
  const { route } = useWatch(navigation)
  const isTold = useWatch(client.store.notices).size > 0
  const isPhone = usePhone()
  const content = useRef<HTMLElement>(null)
  const [under, setUnder] = useState<Route>({ at: 'home' })
  if (route.at !== 'room' && !sameRoute(route, under)) setUnder(route)
  const [outside, setOutside] = useState<Route>({ at: 'home' })
  if (route.at !== 'settings' && !sameRoute(route, outside)) setOutside(route)
  const shown = { route, outside }
  const banner = (
    <>
      <ConnectionLine />
      {isTold && <PlaceNotices />}
      {me.kind === 'guest' && route.at !== 'upgrade' && <GuestBanner />}
    </>
  )
  return (
    <>
      <button
        type="button"
        className="button fixed start-2 top-2 z-30 not-focus:sr-only"
        data-tone="primary"
        onClick={() => content.current?.focus()}
      >
        {common.skipToContent}
      </button>
      {isPhone ? (
        <PhoneFrame content={content} under={under} room={route.at === 'room' ? <Mended {...shown} /> : null}>
          {banner}
          {under.at === 'home' ? <PhoneStart /> : <Inside route={under} outside={outside} />}
        </PhoneFrame>
      ) : (
        <WideFrame content={content}>
          {banner}
          {route.at === 'room' ? <Mended {...shown} /> : <Inside {...shown} />}
        </WideFrame>
      )}
      <PageKeys />
      <SwitcherDoor />
    </>
  )
}

function PhoneStart() {
  return (
    <MendBoundary>
      <PhoneHome />
    </MendBoundary>
  )
}

interface Place {
  readonly route: Route
  /** Where one was before one came to the settings. */
  readonly outside: Route
}

/** A screen with space around it; a room has its own. */
function Inside({ route, outside }: Place) {
  return (
    <div className={route.at === 'admin' ? aroundLists : around}>
      <Mended route={route} outside={outside} />
    </div>
  )
}

function Mended({ route, outside }: Place) {
  return (
    <MendBoundary key={route.at}>
      <Suspense
        fallback={
          <div className={route.at === 'room' ? around : undefined}>
            <SkeletonScreen />
          </div>
        }
      >
        <Shown route={route} outside={outside} />
      </Suspense>
    </MendBoundary>
  )
}

function Shown({ route, outside }: Place) {
  switch (route.at) {
    case 'home':
      return <HomeScreen />
    case 'inbox':
      return <InboxScreen tab={route.tab} />
    case 'search':
      return <SearchScreen asked={route.q} />
    case 'rooms':
      return <DirectoryScreen />
    case 'new-room':
      return <NewRoomScreen />
    case 'room':
      return <RoomScreen asked={route} />
    case 'invite':
      return <InviteScreen code={route.code} />
    case 'people':
    case 'contacts':
      return <PeopleScreen route={route} />
    case 'settings':
      return <SettingsScreen section={route.section} outside={outside} />
    case 'admin':
      return <AdminScreen route={route} />
    case 'reset':
      return <ResetScreen code={route.code} />
    case 'upgrade':
      return <UpgradeScreen />
    case 'unknown':
      return <UnknownScreen />
    // The door leads on at once whoever is signed in.
    case 'sign-in':
    case 'register':
      return null
  }
}
