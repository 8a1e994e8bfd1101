import { usePage, usePlace, useWatch, useAllWords } from '../app/page-context.ts'
import { NameMark } from '../ui/name-mark.tsx'
import { InviteDoor } from '../invites/invite-door.tsx'
import { DoorPane } from './door-pane.tsx'
import type { Route } from '../navigation/routes.ts'
import { later } from '../app/later.tsx'
import { SkeletonScreen } from '../ui/skeleton.tsx'
import { RegisterScreen } from './register-screen.tsx'
import { SignInScreen } from './sign-in-screen.tsx'

const ResetScreen = later(async () => (await import('./reset-screen.tsx')).ResetScreen, <SkeletonScreen />)

/** Where people come in: a form, and on wide windows a picture beside it. */
export function Doors() {
  const place = usePlace()
  const { doors } = useAllWords()
  const { route } = useWatch(usePage().navigation)
  return (
    <div className="grid min-h-dvh bg-sheet lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <DoorPane name={place.name} motto={doors.motto} />
      <main className="flex flex-col px-5 py-8 md:px-10">
        <div className="mx-auto flex w-full max-w-[26rem] flex-1 flex-col justify-center gap-8">
          <p className="flex min-w-0 items-center gap-3 lg:hidden">
            <NameMark />
            <span className="min-w-0 truncate font-display text-lg font-semibold">{place.name}</span>
          </p>
          <Door route={route} />
        </div>
      </main>
    </div>
  )
}

function Door({ route }: { readonly route: Route }) {
  if (route.at === 'invite') return <InviteDoor key={route.code} code={route.code} />
  if (route.at === 'reset') return <ResetScreen code={route.code} />
  return route.at === 'register' ? <RegisterScreen key="register" /> : <SignInScreen key="sign-in" />
}
