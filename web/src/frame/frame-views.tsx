import { lazyView } from '../app/lazy-view.tsx'

export const WideFrame = lazyView(async () => (await import('../layout/wide-frame.tsx')).WideFrame)
export const PhoneFrame = lazyView(async () => (await import('../layout/phone-frame.tsx')).PhoneFrame)
export const RoomScreen = lazyView(async () => (await import('../conversation/room-screen.tsx')).RoomScreen)
export const HomeScreen = lazyView(async () => (await import('../home/home-screen.tsx')).HomeScreen)
