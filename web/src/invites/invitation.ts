import type { Answer } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import { createLoader, type Loader } from '../app/load.ts'

export type InvitationPreview = Answer<'invites.preview'>

interface Entering {
  readonly pending: boolean
  /** Why the last attempt to go in failed. */
  readonly problem: unknown
}

/** A link into a room, from looking at it to going in. It outlives the views: the way may lead through the sign-in. */
export interface Invitation {
  readonly preview: Loader<InvitationPreview>
  readonly entering: Watchable<Entering>
  /** Goes in, as whoever is signed in. */
  enter(): Promise<void>
  /** Somebody wants to go in as soon as they are signed in. */
  wish(): void
  /** Goes in if that was wished for before. */
  enterAsWished(): void
  /** Goes in as a guest, whose name is found for them. */
  enterAsGuest(): Promise<void>
}

export interface InvitationPorts {
  readonly preview: () => Promise<InvitationPreview>
  readonly accept: () => Promise<Answer<'invites.accept'>>
  readonly becomeGuest: () => Promise<unknown>
  readonly entered: (room: Answer<'invites.accept'>['room']) => void
}

export function createInvitation({ preview, accept, becomeGuest, entered }: InvitationPorts): Invitation {
  const entering = createCell<Entering>({ pending: false, problem: null })
  let isWished = false

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    if (entering.getSnapshot().pending) return
    entering.set({ pending: true, problem: null })
    try {
      await work()
      entering.set({ pending: false, problem: null })
    } catch (problem) {
      isWished = false
      entering.set({ pending: false, problem })
    }
  }

  const enter = () => attempt(async () => entered((await accept()).room))
  return {
    preview: createLoader(preview),
    entering,
    enter,
    wish: () => (isWished = true),
    enterAsWished() {
      if (!isWished) return
      isWished = false
      void enter()
    },
    enterAsGuest: () =>
      attempt(async () => {
        isWished = false
        await becomeGuest()
        entered((await accept()).room)
      }),
  }
}
