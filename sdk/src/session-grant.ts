import type { MeView } from '@parley/protocol/wire'

/** What the server granted: the right to act as `user` until `expiresAt`, in milliseconds of the local clock. */
export interface SessionGrant {
  readonly user: MeView
  readonly accessToken: string
  readonly expiresAt: number
}
