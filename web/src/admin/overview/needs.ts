import type { Answer, MeView } from '@parley/protocol/wire'
import type { AdminSection } from '../../navigation/routes.ts'
import { type Trouble, troublesOf } from '../health/troubles.ts'

/** What there is to know before anything can be said to need somebody; null is what is not for who looks. */
export interface Facts {
  readonly reports: { readonly open: number; readonly in_review: number }
  readonly held: Amount
  readonly appeals: Amount
  readonly health: Answer<'admin.health'>['health'] | null
  readonly storage: { readonly used: number; readonly quota: number | null } | null
}

/** So many, or more than that. */
interface Amount {
  readonly many: number
  readonly isMore: boolean
}

export type Need =
  | { readonly is: 'reports' | 'held' | 'appeals'; readonly amount: Amount; readonly at: AdminSection }
  | { readonly is: 'quota'; readonly used: number; readonly quota: number; readonly at: AdminSection }
  | { readonly is: 'trouble'; readonly trouble: Trouble; readonly at: AdminSection }

/** Of what may be filled, so much is nearly all. */
const nearlyFull = 0.9

/** What needs somebody, what is broken first. */
export function needsOf({ reports, held, appeals, health, storage }: Facts): readonly Need[] {
  const troubles = health === null ? [] : troublesOf(health)
  const { used, quota } = storage ?? { used: 0, quota: null }
  const isFull = quota !== null && used >= quota * nearlyFull
  const waiting: readonly Extract<Need, { amount: Amount }>[] = [
    { is: 'reports', amount: { many: reports.open, isMore: false }, at: 'reports' },
    { is: 'held', amount: held, at: 'held' },
    { is: 'appeals', amount: appeals, at: 'sanctions' },
  ]
  return [
    ...troubles.map((trouble): Need => ({ is: 'trouble', trouble, at: trouble === 'jobs' ? 'jobs' : 'health' })),
    ...(isFull ? [{ is: 'quota', used, quota, at: 'storage' } as const] : []),
    ...waiting.filter(({ amount }) => amount.many > 0),
  ]
}

/** Who only keeps order is not told how the place runs. */
export const runsPlace = ({ role }: Pick<MeView, 'role'>) => role === 'admin'
