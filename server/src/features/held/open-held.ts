import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import type { Context } from '../implement.ts'
import { findHeldMessage, type HeldRow } from './store.ts'

/** By whose rights in rooms somebody decides; null for the moderators of the place, who decide everywhere. */
export function keeperOf({ role, accountId }: SignedIn): string | null {
  return role === 'user' ? accountId : null
}

/** Opens a held message for who may decide about it. Unknown and not theirs are the same. */
export async function openHeld({ actor, database }: Context<SignedIn>, heldId: string): Promise<HeldRow> {
  const held = await findHeldMessage(database, heldId, keeperOf(actor))
  if (held === null) throw new Refusal('held_not_found')
  return held
}
