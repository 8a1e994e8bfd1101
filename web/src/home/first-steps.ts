import { defaultPreferences, type MeView, type Preferences } from '@parley/protocol/wire'

export type FirstStep = 'account' | 'profile' | 'look' | 'people'

export interface StepState {
  readonly step: FirstStep
  readonly done: boolean
}

/** What a newcomer may want to do, in order, and which of it is done: read from facts, not from clicks. */
export function firstSteps(me: MeView, preferences: Preferences, hasMetPeople: boolean): readonly StepState[] {
  const profile = me.bio !== null || me.location !== null || me.status !== null
  const look = (['theme', 'density', 'fontFamily', 'interfaceSize', 'messageSize', 'memberListSize'] as const).some(
    (name) => preferences[name] !== defaultPreferences[name],
  )
  return me.kind === 'guest'
    ? [
        { step: 'account', done: false },
        { step: 'look', done: look },
      ]
    : [
        { step: 'profile', done: profile },
        { step: 'look', done: look },
        { step: 'people', done: hasMetPeople },
      ]
}
