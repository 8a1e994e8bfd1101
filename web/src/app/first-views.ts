import type { Form } from '../layout/form.ts'
import type { Route } from '../navigation/routes.ts'
import { lazyView } from './lazy-view.tsx'

export const Doors = lazyView(async () => (await import('../doors/doors.tsx')).Doors)
export const Frame = lazyView(async () => (await import('../frame/frame.tsx')).Frame)
export const WideFrame = lazyView(async () => (await import('../layout/wide-frame.tsx')).WideFrame)
export const PhoneFrame = lazyView(async () => (await import('../layout/phone-frame.tsx')).PhoneFrame)
export const RoomScreen = lazyView(async () => (await import('../conversation/room-screen.tsx')).RoomScreen)
export const HomeScreen = lazyView(async () => (await import('../home/home-screen.tsx')).HomeScreen)

/** Fetches all that somebody sees first who is signed in. */
export async function expectFirstViews(at: Route['at'], form: Form): Promise<void> {
  const frame = form === 'phone' ? PhoneFrame : WideFrame
  const views = [Frame, frame, ...(at === 'room' ? [RoomScreen] : []), ...(at === 'home' ? [HomeScreen] : [])]
  await Promise.all(views.map((view) => view.expect()))
}
