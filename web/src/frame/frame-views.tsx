import { FrameSkeleton } from '../app/frame-skeleton.tsx'
import { later } from '../app/later.tsx'
import { SkeletonScreen } from '../ui/skeleton.tsx'

/** What stands around a screen; a room has its own. */
const space = 'mx-auto w-full px-5 py-8 md:px-10 md:py-10'
export const around = `${space} max-w-4xl`
/** What is looked through rather than read takes more of a wide window. */
export const aroundLists = `${space} max-w-6xl`

const frame = <FrameSkeleton />
const room = (
  <div className={around}>
    <SkeletonScreen />
  </div>
)

export const WideFrame = later(async () => (await import('../layout/wide-frame.tsx')).WideFrame, frame, 'first words')
export const PhoneFrame = later(
  async () => (await import('../layout/phone-frame.tsx')).PhoneFrame,
  frame,
  'first words',
)
export const RoomScreen = later(
  async () => (await import('../conversation/room-screen.tsx')).RoomScreen,
  room,
  'first words',
)
export const HomeScreen = later(async () => (await import('../home/home-screen.tsx')).HomeScreen, <SkeletonScreen />)
