import type { Form } from '../layout/form.ts'
import type { Route } from '../navigation/routes.ts'
import { HomeScreen, PhoneFrame, RoomScreen, WideFrame } from '../frame/frame-views.ts'
import { lazyView } from './lazy-view.tsx'

export const Doors = lazyView(async () => (await import('../doors/doors.tsx')).Doors)
export const Frame = lazyView(async () => (await import('../frame/frame.tsx')).Frame)

/** Fetches all that somebody sees first who is signed in. */
export async function expectFirstViews(at: Route['at'], form: Form): Promise<void> {
  const frame = form === 'phone' ? PhoneFrame : WideFrame
  const views = [Frame, frame, ...(at === 'room' ? [RoomScreen] : []), ...(at === 'home' ? [HomeScreen] : [])]
  await Promise.all(views.map((view) => view.expect()))
}
