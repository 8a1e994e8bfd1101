import { Suspense } from 'react'
import { Doors, Frame } from './first-views.tsx'
import { FrameSkeleton } from './frame-skeleton.tsx'
import { later } from './later.tsx'
import { MeContext, usePage, useWatch } from './page-context.ts'

const UnknownScreen = later(async () => (await import('../navigation/unknown-screen.tsx')).UnknownScreen)
const SignOutDialog = later(async () => (await import('../sign-out/sign-out-dialog.tsx')).SignOutDialog)
const Stuck = later(async () => (await import('../arrival/stuck.tsx')).Stuck, <FrameSkeleton />)

/** What the page shows as a whole: waiting, the doors, or the place behind them. */
export function Scene() {
  const page = usePage()
  const arrival = useWatch(page.arrival)
  const session = useWatch(page.client.session)
  const { route } = useWatch(page.navigation)
  const isLosing = useWatch(page.losing) !== null

  if (arrival.state === 'stuck') return <Stuck arrival={arrival} />
  if (arrival.state === 'arriving') return <FrameSkeleton />
  if (session.state !== 'signed-out') {
    if (session.user === null) return <FrameSkeleton />
    return (
      <MeContext value={session.user}>
        <Suspense fallback={<FrameSkeleton />}>
          <Frame />
        </Suspense>
        {isLosing && <SignOutDialog />}
      </MeContext>
    )
  }
  if (route.at === 'unknown') {
    return (
      <main className="mx-auto max-w-xl p-6 pt-16">
        <UnknownScreen />
      </main>
    )
  }
  return (
    <Suspense fallback={<FrameSkeleton />}>
      <Doors />
    </Suspense>
  )
}
