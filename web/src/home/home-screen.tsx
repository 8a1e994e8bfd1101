import { MessagesSquare } from 'lucide-react'
import { useMe, usePlace, useWords } from '../app/page-context.ts'
import { Screen } from '../ui/screen.tsx'
import { FirstSteps } from './first-steps-view.tsx'

/** Where everybody arrives. Until there are rooms it says so, and helps to settle in. */
export function HomeScreen() {
  const me = useMe()
  const place = usePlace()
  const { home } = useWords()
  return (
    <Screen
      title={home.title}
      heading={
        <span className="text-3xl">
          {home.welcome.before}
          <bdi>{me.displayName}</bdi>
          {home.welcome.after}
        </span>
      }
      about={home.opening(place.name)}
    >
      <FirstSteps />
      <section className="flex flex-wrap items-center gap-4 rounded-lg border border-dashed border-line-strong p-5">
        <span aria-hidden className="speech grid size-11 flex-none place-items-center bg-sunken text-ink-muted">
          <MessagesSquare className="size-5" />
        </span>
        <div className="min-w-48 flex-1">
          <h2 className="font-semibold">{home.roomsTitle}</h2>
          <p className="text-sm text-ink-muted">{home.roomsText}</p>
        </div>
      </section>
    </Screen>
  )
}
