import { Check, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { useMe, usePage, usePreferences, useWatch, useAllWords } from '../app/page-context.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { Link } from '../navigation/link.tsx'
import type { Route } from '../navigation/routes.ts'
import { type FirstStep, firstRoomOf, firstSteps } from './first-steps.ts'
import { metPeople } from './met-people.ts'

const routes: Record<Exclude<FirstStep, 'company'>, Route> = {
  account: { at: 'upgrade' },
  profile: { at: 'settings', section: 'profile' },
  look: { at: 'settings', section: 'appearance' },
  people: { at: 'people', userId: null },
  room: { at: 'new-room' },
}

export function FirstSteps() {
  const me = useMe()
  const preferences = usePreferences()
  const { home } = useAllWords()
  const rooms = useWatch(usePage().client.store.rooms)
  const hasMetPeople = useWatch(metPeople) === me.id
  const steps = firstSteps({ me, preferences, hasMetPeople, rooms })
  const first = firstRoomOf(rooms, me.id)
  // People are brought by a link into a room.
  const company: Route = first === null ? { at: 'new-room' } : roomRoute(first, { panel: 'invites' })
  const done = steps.filter((state) => state.done).length
  const titleId = useId()
  if (done === steps.length) return null
  return (
    <section aria-labelledby={titleId} className="overflow-hidden rounded-lg border border-line bg-raised">
      <div className="flex flex-wrap items-baseline justify-between gap-2 border-b border-line bg-sunken px-5 py-3">
        <h2 id={titleId} className="font-semibold">
          {home.stepsTitle}
        </h2>
        <p className="text-sm text-ink-muted tabular-nums">{home.stepsDone(done, steps.length)}</p>
      </div>
      <ol>
        {steps.map(({ step, done: isDone }, at) => (
          <li key={step} className="border-line not-first:border-t">
            <Link
              to={step === 'company' ? company : routes[step]}
              className="group flex items-center gap-4 px-5 py-4 -outline-offset-2 hover:bg-sunken"
            >
              <StepMark number={at + 1} done={isDone} />
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="font-semibold group-hover:text-brand">
                  {home.steps[step].title}
                  {isDone && <span className="sr-only"> ({home.stepDone})</span>}
                </span>
                <span className="text-sm text-ink-muted">{home.steps[step].text}</span>
              </span>
              <ChevronRight aria-hidden className="size-5 text-ink-muted rtl:-scale-x-100" />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

function StepMark({ number, done }: { readonly number: number; readonly done: boolean }) {
  const look = done ? 'bg-brand text-on-brand' : 'bg-accent-soft text-on-accent-soft'
  return (
    <span aria-hidden className={`speech grid size-10 flex-none place-items-center font-semibold ${look}`}>
      {done ? <Check className="size-5" /> : number}
    </span>
  )
}
