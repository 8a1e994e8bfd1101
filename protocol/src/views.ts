import type { z } from 'zod'
import type { Me, Place, Session, User, Visibility } from './shapes.ts'

export type { ProfileField } from './shapes.ts'

/** What callers see: the shapes as plain types. */
export type UserView = z.output<typeof User>
export type MeView = z.output<typeof Me>
export type SessionView = z.output<typeof Session>
export type PlaceView = z.output<typeof Place>
export type StatusView = NonNullable<UserView['status']>
export type VisibilityChoice = z.output<typeof Visibility>
