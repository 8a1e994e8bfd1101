import type { Call, MeView, ReportCaseView, SanctionAction } from '@parley/protocol/wire'
import { createForm, type Form } from '../../forms/form.ts'
import type { Page } from '../../page.ts'
import { fieldProblems } from '../../words/field-problems.ts'
import { adminWords } from '../../words/index.ts'

const offeredActions = ['warn', 'delete_message', 'mute', 'kick', 'ban'] as const
export type OfferedAction = Extract<SanctionAction, (typeof offeredActions)[number]>

export const terms = ['hour', 'day', 'week', 'month', 'ever'] as const
type Term = (typeof terms)[number]

const hours: Record<Exclude<Term, 'ever'>, number> = { hour: 1, day: 24, week: 168, month: 720 }

export interface ActValues {
  readonly action: OfferedAction
  readonly where: 'room' | 'place'
  readonly term: Term
  readonly reason: string
}

/** Whether it goes on for a time. */
export const lasts = (action: OfferedAction) => action === 'mute' || action === 'ban'

type Reported = Pick<ReportCaseView, 'target' | 'user'>

/** With what they are in the place who do something about it: those who keep order in one room do it there. */
export type About = Reported & Pick<MeView, 'role'>

/** What can be done about what was reported. */
export function actionsFor({ target, user }: Reported): readonly OfferedAction[] {
  return offeredActions.filter((action) => {
    if (action === 'delete_message') return target.messageId !== null
    if (user === null) return false
    return action !== 'kick' || target.roomId !== null
  })
}

/** Where it can be done: to show somebody out is of one room, and what was said is in one. */
export function placesFor({ target, role }: About, action: OfferedAction): readonly ActValues['where'][] {
  if (action === 'kick' || action === 'delete_message') return ['room']
  if (target.roomId === null) return ['place']
  return role === 'user' ? ['room'] : ['room', 'place']
}

/** What the place is asked to do. */
export function inputOf(about: About, values: ActValues, now: number): Call<'moderation.act'> {
  const { target, user } = about
  const { action, reason, term } = values
  const { roomId, messageId } = target
  const isMessage = action === 'delete_message' && roomId !== null && messageId !== null
  const where = placesFor(about, action).includes(values.where) ? values.where : 'place'
  return {
    action,
    reason,
    target: isMessage ? { type: 'message', roomId, messageId } : { type: 'user', userId: user?.id ?? '' },
    ...(roomId !== null && (where === 'room' || isMessage) && { roomId }),
    ...(lasts(action) && term !== 'ever' && { expiresAt: new Date(now + hours[term] * 3_600_000).toISOString() }),
  }
}

const fresh: ActValues = { action: 'warn', where: 'room', term: 'day', reason: '' }

export function createActForm(
  page: Page,
  about: About,
  act: (input: Call<'moderation.act'>) => Promise<void>,
  done: () => void,
): Form<ActValues> {
  const [first = 'warn'] = actionsFor(about)
  const initial = { ...fresh, action: first, where: placesFor(about, first)[0] ?? 'place' } as const
  return createForm<ActValues>({
    initial,
    check: ({ reason }) =>
      reason.trim() === '' ? { reason: adminWords(page.catalogue).admin.reports.reasonMissing } : {},
    async send(values) {
      await act(inputOf(about, values, page.placeClock.now()))
      page.notices.tell({ kind: 'success', title: adminWords(page.catalogue).admin.reports.acted })
      done()
      return initial
    },
    now: page.timers.now,
    explain: (error) => fieldProblems(error, ['reason'], adminWords(page.catalogue)),
  })
}
