import type { ContactView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { changeOwnOfAll } from '../access/change-own.ts'
import { tellOwn } from '../access/tell-own.ts'
import type { Context } from '../implement.ts'
import { getPeople, listenerFrom, type PersonRow } from '../people/index.ts'
import { type Decide, type Side, shownOf } from './rules.ts'
import { holdDirect, putSide, readPair } from './store.ts'
import { viewContact } from './view.ts'

/**
 * Changes what the actor and another person are to each other, and tells each of them what they may know of it. Both accounts
 * are held meanwhile, so of two changes that meet one comes after the other and sees what it did.
 */
export async function changePair(
  context: Context<SignedIn>,
  otherId: string,
  decide: Decide,
): Promise<{ contact: ContactView }> {
  const { actor, clock, database } = context
  const meId = actor.accountId
  const people = await getPeople(database, [meId, otherId])
  const [me, other] = [people.get(meId), people.get(otherId)]
  if (me === undefined) throw new Refusal('session_ended')
  if (other === undefined || otherId === meId) throw new Refusal('user_not_found')
  const now = clock.now()
  const { mine, news } = await changeOwnOfAll(context, [meId, otherId], async (changes) => {
    const [my, their] = [changes.get(meId), changes.get(otherId)]
    if (my === undefined) throw new Refusal('session_ended')
    if (their === undefined) throw new Refusal('user_not_found')
    const before = await readPair(my.transaction, meId, otherId, now)
    const after = decide(before, now)
    if (isParting(before.mine, after.mine)) await holdDirect(my.transaction, meId, otherId)
    const news: { own: number; to: PersonRow; about: PersonRow; side: Side }[] = []
    for (const [change, to, about, was, side] of [
      [my, me, other, before.mine, after.mine],
      [their, other, me, before.theirs, after.theirs],
    ] as const) {
      if (side === was) continue
      await putSide(change.transaction, to.id, about.id, side)
      if (shownOf(side) !== shownOf(was)) news.push({ own: change.takeRev(), to, about, side })
    }
    return { mine: after.mine, news }
  })
  await Promise.all(
    news.map(({ own, to, about, side }) =>
      tellOwn(context, to.id, { ev: 'contact.updated', data: { own, ...view(about, listenerFrom(to), side) } }),
    ),
  )
  return { contact: view(other, actor, mine) }

  function view(person: PersonRow, viewer: SignedIn, side: Side): ContactView {
    return viewContact(person, viewer, { state: shownOf(side), since: side.since }, now)
  }
}

function isParting(before: Side, after: Side): boolean {
  return before.standing !== 'blocked' && after.standing === 'blocked'
}
