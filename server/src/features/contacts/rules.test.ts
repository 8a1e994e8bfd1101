import { durations } from '@parley/protocol'
import { expect, it } from 'vitest'
import {
  decideAccept,
  decideBlock,
  decideDecline,
  decideRemove,
  decideRequest,
  decideUnblock,
  type Decide,
  type Pair,
  shownOf,
  type Side,
} from './rules.ts'

const acts = {
  asks: decideRequest,
  accepts: decideAccept,
  declines: decideDecline,
  removes: decideRemove,
  blocks: decideBlock,
  unblocks: decideUnblock,
} satisfies Record<string, Decide>

type Act = keyof typeof acts
/** Ada or Bob does something, or the time is over after which a request reaches somebody again. */
type Step = `${'ada' | 'bob'} ${Act}` | 'later'

const fresh: Side = { standing: 'none', since: new Date(0), reachedAt: null }

/** What both see after these steps, or why the last of them was refused. */
function play(steps: readonly Step[]): string {
  let pair: Pair = { mine: fresh, theirs: fresh }
  let now = new Date(1_000)
  for (const step of steps) {
    if (step === 'later') {
      now = new Date(now.getTime() + durations.contactRequestSeconds * 1_000)
      continue
    }
    const [who, act] = step.split(' ') as ['ada' | 'bob', Act]
    now = new Date(now.getTime() + 1)
    try {
      const seen = who === 'ada' ? pair : turned(pair)
      const after = acts[act](seen, now)
      pair = who === 'ada' ? after : turned(after)
    } catch (error) {
      return (error as { reason: string }).reason
    }
  }
  return `${shownOf(pair.mine) ?? 'nothing'} ${shownOf(pair.theirs) ?? 'nothing'}`
}

function turned({ mine, theirs }: Pair): Pair {
  return { mine: theirs, theirs: mine }
}

it.each<[string, readonly Step[], string]>([
  ['a request waits on both sides', ['ada asks'], 'outgoing incoming'],
  ['asking twice is asking once', ['ada asks', 'ada asks'], 'outgoing incoming'],
  ['a yes makes contacts', ['ada asks', 'bob accepts'], 'accepted accepted'],
  ['a second yes changes nothing', ['ada asks', 'bob accepts', 'bob accepts'], 'accepted accepted'],
  ['asking a contact changes nothing', ['ada asks', 'bob accepts', 'ada asks'], 'accepted accepted'],
  ['requests that cross make contacts', ['ada asks', 'bob asks'], 'accepted accepted'],
  ['nobody says yes to themselves', ['ada asks', 'ada accepts'], 'contact_not_found'],
  ['what was not asked cannot be accepted', ['bob accepts'], 'contact_not_found'],
  ['what was not asked cannot be declined', ['bob declines'], 'contact_not_found'],
  ['what was taken back cannot be accepted', ['ada asks', 'ada removes', 'bob accepts'], 'contact_not_found'],
  ['what was declined cannot be accepted', ['ada asks', 'bob declines', 'bob accepts'], 'contact_not_found'],
  ['a request can be taken back', ['ada asks', 'ada removes'], 'nothing nothing'],
  ['taken back and said again it does not reach them', ['ada asks', 'ada removes', 'ada asks'], 'outgoing nothing'],
  ['nor when said twice', ['ada asks', 'ada removes', 'ada asks', 'ada asks'], 'outgoing nothing'],
  ['until some time is over', ['ada asks', 'ada removes', 'later', 'ada asks'], 'outgoing incoming'],
  ['then also by asking on', ['ada asks', 'ada removes', 'ada asks', 'later', 'ada asks'], 'outgoing incoming'],
  ['a no is not told', ['ada asks', 'bob declines'], 'outgoing nothing'],
  ['a second no changes nothing', ['ada asks', 'bob declines', 'bob declines'], 'outgoing nothing'],
  ['after a no asking again is in vain', ['ada asks', 'bob declines', 'ada asks'], 'outgoing nothing'],
  ['also much later', ['ada asks', 'bob declines', 'later', 'ada removes', 'ada asks'], 'outgoing nothing'],
  ['who declined may ask: both want it', ['ada asks', 'bob declines', 'bob asks'], 'accepted accepted'],
  ['or only they', ['ada asks', 'bob declines', 'ada removes', 'bob asks'], 'incoming outgoing'],
  [
    'after that, asking reaches them',
    ['ada asks', 'bob declines', 'ada removes', 'bob asks', 'bob removes', 'later', 'ada asks'],
    'outgoing incoming',
  ],
  ['a contact ends for both', ['ada asks', 'bob accepts', 'bob removes'], 'nothing nothing'],
  ['and may ask again at once', ['ada asks', 'bob accepts', 'ada removes', 'ada asks'], 'outgoing incoming'],
  ['removing a request of theirs declines it', ['ada asks', 'bob removes', 'later', 'ada asks'], 'outgoing nothing'],
  ['removing nothing changes nothing', ['ada removes'], 'nothing nothing'],
  ['a block shows to the blocker only', ['bob blocks'], 'nothing blocked'],
  ['it ends a contact', ['ada asks', 'bob accepts', 'bob blocks'], 'nothing blocked'],
  ['it ends a request of theirs unseen', ['ada asks', 'bob blocks'], 'outgoing blocked'],
  ['it takes back one’s own', ['bob asks', 'bob blocks'], 'nothing blocked'],
  ['what it ended cannot be accepted', ['bob asks', 'bob blocks', 'ada accepts'], 'contact_not_found'],
  [
    'who is blocked asks in vain and does not see it',
    ['bob blocks', 'ada asks', 'later', 'ada asks'],
    'outgoing blocked',
  ],
  ['who blocks cannot ask', ['bob blocks', 'bob asks'], 'contact_blocked'],
  ['both may block', ['bob blocks', 'ada blocks'], 'blocked blocked'],
  ['removing does not end a block', ['bob blocks', 'bob removes'], 'nothing blocked'],
  ['accepting does not end a block', ['ada asks', 'bob blocks', 'bob accepts'], 'contact_not_found'],
  ['unblocking leaves nothing', ['ada asks', 'bob accepts', 'bob blocks', 'bob unblocks'], 'nothing nothing'],
  ['and no way to nag', ['bob blocks', 'ada asks', 'bob unblocks', 'later', 'ada asks'], 'outgoing nothing'],
  ['until they ask', ['bob blocks', 'bob unblocks', 'bob asks'], 'incoming outgoing'],
  [
    'a no survives a block',
    ['ada asks', 'bob declines', 'bob blocks', 'bob unblocks', 'later', 'ada asks'],
    'outgoing nothing',
  ],
  ['of two blocks one stays', ['bob blocks', 'ada blocks', 'ada unblocks'], 'nothing blocked'],
  ['who was blocked back asks in vain', ['bob blocks', 'ada blocks', 'ada unblocks', 'ada asks'], 'outgoing blocked'],
  ['unblocking nobody changes nothing', ['ada asks', 'bob accepts', 'ada unblocks'], 'accepted accepted'],
])('between two people %s', (_case, steps, expected) => expect(play(steps)).toBe(expected))

it('nobody but the decliner and the blocker can tell apart that they were declined, blocked, or not answered', () => {
  const before: readonly (readonly Step[])[] = [[], ['ada asks'], ['ada asks', 'ada removes']]
  const untold: readonly (readonly Step[])[] = [[], ['bob declines'], ['bob blocks'], ['bob blocks', 'bob unblocks']]
  const after: readonly Step[] = ['ada asks', 'ada removes', 'ada asks', 'later', 'ada asks']
  for (const start of before) {
    const seen = untold.map((middle) =>
      after.map((_, index) => play([...start, ...middle, ...after.slice(0, index + 1)]).split(' ')[0]),
    )
    // What was not asked cannot be declined.
    const comparable = seen.filter((_, index) => index !== 1 || start.at(-1) === 'ada asks')
    for (const each of comparable) expect(each).toEqual(seen[0])
  }
})
