import { defaultPreferences, type MeView, type Preferences } from '@parley/protocol/wire'
import type { RoomEntry } from '@parley/sdk'

export type FirstStep = 'account' | 'profile' | 'look' | 'people' | 'room' | 'company'

export interface StepState {
  readonly step: FirstStep
  readonly done: boolean
}

export interface NewcomerFacts {
  readonly me: MeView
  readonly preferences: Preferences
  readonly hasMetPeople: boolean
  readonly rooms: readonly RoomEntry[]
}

/** What a newcomer may want to do, in order, and which of it is done: read from facts, not from clicks. */
export function firstSteps({ me, preferences, hasMetPeople, rooms }: NewcomerFacts): readonly StepState[] {
  const profile = me.bio !== null || me.location !== null || me.status !== null
  const look = (['theme', 'density', 'fontFamily', 'interfaceSize', 'messageSize', 'memberListSize'] as const).some(
    (name) => preferences[name] !== defaultPreferences[name],
  )
  if (me.kind === 'guest') {
    return [
      { step: 'account', done: false },
      { step: 'look', done: look },
    ]
  }
  const oneself = [
    { step: 'profile', done: profile },
    { step: 'look', done: look },
  ] as const
  if (me.role !== 'admin') return [...oneself, { step: 'people', done: hasMetPeople }]
  // Whoever runs the place is alone in it at first.
  const shared = rooms.filter(({ room }) => room.kind !== 'direct')
  return [
    { step: 'room', done: shared.length > 0 },
    { step: 'company', done: rooms.some(({ room }) => room.memberCount > 1) },
    ...oneself,
  ]
}

/** The room into which people are brought first; null where there is none yet. */
export function firstRoomOf(rooms: readonly RoomEntry[], meId: string): RoomEntry['room'] | null {
  const own = rooms.filter(({ room }) => room.kind !== 'direct' && room.ownerId === meId)
  return own.toSorted((a, b) => (a.room.createdAt < b.room.createdAt ? -1 : 1))[0]?.room ?? null
}
