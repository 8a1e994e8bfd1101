import type { Form } from '../layout/form.ts'
import type { Route } from '../navigation/routes.ts'
import { HomeScreen, PhoneFrame, RoomScreen, WideFrame } from '../frame/frame-views.tsx'
import { FrameSkeleton } from './frame-skeleton.tsx'
import { later } from './later.tsx'

const skeleton = <FrameSkeleton />
export const Doors = later(async () => (await import('../doors/doors.tsx')).Doors, skeleton)
export const Frame = later(async () => (await import('../frame/frame.tsx')).Frame, skeleton, 'first words')

/** Fetches all that somebody sees first who is signed in. */
export async function expectFirstViews(at: Route['at'], form: Form): Promise<void> {
  const frame = form === 'phone' ? PhoneFrame : WideFrame
  const views = [Frame, frame, ...(at === 'room' ? [RoomScreen] : []), ...(at === 'home' ? [HomeScreen] : [])]
  await Promise.all(views.map((view) => view.expect()))
}
