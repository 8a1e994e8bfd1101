import type { ReportState, SanctionAction } from '@parley/protocol'
import { refuse, Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'

type PlaceRole = SignedIn['role']

const ranks: Readonly<Record<PlaceRole, number>> = { user: 0, moderator: 1, admin: 2 }

/** Whether something may be done about somebody in the whole place: only to those below, and by moderators only. */
export function decideOverPerson(actor: PlaceRole, target: PlaceRole): void {
  if (ranks[actor] < ranks.moderator) throw new Refusal('moderator_required')
  if (ranks[target] >= ranks[actor]) throw new Refusal('moderation_right_missing')
}

/** What ends by itself, and when; null for what has no end. */
export function decideEnd(action: SanctionAction, expiresAt: string | undefined, now: Date): Date | null {
  if (expiresAt === undefined) return null
  if (action !== 'mute' && action !== 'ban')
    throw refuse('invalid_input', 'expiresAt', 'Only a mute or a ban ends by itself.')
  const end = new Date(expiresAt)
  if (end <= now) throw refuse('invalid_input', 'expiresAt', 'This time is over.')
  return end
}

export interface Decided {
  readonly action: SanctionAction
  readonly expiresAt: Date | null
  readonly endedAt: Date | null
  readonly appeal: 'open' | 'granted' | 'denied' | null
}

/** Whether another decision may be asked for: once, of what still holds. */
export function decideAppeal({ action, expiresAt, endedAt, appeal }: Decided, now: Date): void {
  if (appeal !== null) throw new Refusal('already_appealed')
  const isOver = endedAt !== null || (expiresAt !== null && expiresAt <= now)
  if (isOver || action === 'unmute' || action === 'unban') throw new Refusal('not_appealable')
}

export interface Answering {
  readonly appeal: Decided['appeal']
  readonly isOwnDecision: boolean
  /** Of whoever answers. */
  readonly role: PlaceRole
  /** Of whoever decided, where that was about the whole place and they still are somebody. */
  readonly decidedBy: PlaceRole | null
}

/** Whether somebody may answer an appeal: not against themselves, and not above those who decided. Administrators answer for everything. */
export function decideAnswer({ appeal, isOwnDecision, role, decidedBy }: Answering): void {
  if (appeal !== 'open') throw new Refusal('no_open_appeal')
  if (role === 'admin') return
  if (isOwnDecision) throw new Refusal('own_decision')
  if (decidedBy !== null && ranks[decidedBy] > ranks[role]) throw new Refusal('moderation_right_missing')
}

export function isClosed(state: ReportState): boolean {
  return state === 'resolved' || state === 'dismissed'
}

export interface Standing {
  readonly state: ReportState
  readonly assigneeId: string | null
}

/** How a report stands after somebody did something with it. Who looks into one that nobody has taken on takes it on. */
export function decideStanding(
  was: Standing,
  wanted: { readonly state?: ReportState | undefined; readonly assigneeId?: string | null | undefined },
  actorId: string,
): Standing {
  if (isClosed(was.state)) throw new Refusal('report_closed')
  const { state = was.state } = wanted
  const assigneeId = wanted.assigneeId === undefined ? was.assigneeId : wanted.assigneeId
  return { state, assigneeId: assigneeId ?? (state === 'open' || wanted.assigneeId === null ? null : actorId) }
}
