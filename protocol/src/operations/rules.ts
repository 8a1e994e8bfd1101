import { z } from 'zod'
import { orderSizes, sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { HeldMessage, Rule, RuleChange, RuleCondition, RuleDraft, RuleHit } from '../rule-shapes.ts'
import { AnsweredMessage, Id, Nonce, searched } from '../shapes.ts'
import { tidyLine } from '../text.ts'

const One = z.strictObject({ rule: Rule })

export const moderationRules = operation('moderation.rules', {
  summary: 'All rules for what is said, the latest first.',
  audience: 'moderator',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(Rule),
    rooms: z
      .array(z.strictObject({ id: Id, name: z.string().nullable() }))
      .meta({ description: 'The rooms that they are about, as far as they are still there.' }),
  }),
})

export const moderationCreateRule = operation('moderation.createRule', {
  summary: 'Make a rule. It holds at once, on all nodes.',
  audience: 'admin',
  input: RuleDraft,
  output: One,
  status: 201,
  refusals: ['too_many_rules', 'room_not_found'],
})

export const moderationChangeRule = operation('moderation.changeRule', {
  summary: 'Change a rule; what is absent stays.',
  audience: 'admin',
  input: RuleChange,
  output: One,
  refusals: ['rule_not_found', 'room_not_found'],
})

export const moderationRemoveRule = operation('moderation.removeRule', {
  summary: 'Remove a rule. What it held still waits.',
  audience: 'admin',
  input: z.strictObject({ ruleId: Id }),
  output: null,
  refusals: ['rule_not_found'],
})

export const moderationTestRule = operation('moderation.testRule', {
  summary: 'What a rule finds in a text, or all that are enabled: nothing is sent, and nobody is told.',
  audience: 'moderator',
  input: z.strictObject({
    text: searched(sizes.draftMax),
    hasFiles: z.boolean().default(true).meta({ description: 'Whether a file goes with it.' }),
    condition: RuleCondition.optional().meta({ description: 'The rule to try out; absent for all that are enabled.' }),
  }),
  output: z.strictObject({ hits: z.array(RuleHit) }),
})

export const moderationHeld = operation('moderation.held', {
  summary:
    'Messages that wait for a moderator, the oldest first: in the rooms where you are one, or in the whole place.',
  audience: 'account',
  input: z.strictObject({
    roomId: Id.optional(),
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
  }),
  output: z.strictObject({ items: z.array(HeldMessage), nextCursor: z.string().nullable() }),
  refusals: ['room_not_found', 'not_a_member', 'room_right_missing'],
})

export const moderationReleaseHeld = operation('moderation.releaseHeld', {
  isSaid: true,
  summary: 'Let a held message through: it is sent for who wrote it. Again, it answers with the same message.',
  audience: 'account',
  input: z.strictObject({ heldId: Id }),
  output: z.strictObject({ message: AnsweredMessage }),
  refusals: ['held_not_found', 'not_releasable'],
})

export const moderationRejectHeld = operation('moderation.rejectHeld', {
  summary: 'Turn a held message away. Who wrote it is told, and keeps their text.',
  audience: 'account',
  input: z.strictObject({
    heldId: Id,
    why: searched(orderSizes.explanationMax).overwrite(tidyLine).default('').meta({ description: 'For who wrote it.' }),
  }),
  output: null,
  refusals: ['held_not_found'],
})

export const messagesWithdrawHeld = operation('messages.withdrawHeld', {
  summary: 'Take back a message of yours that waits for a moderator. What does not wait stays as it is.',
  audience: 'signed-in',
  input: z.strictObject({ roomId: Id, nonce: Nonce }),
  output: null,
  refusals: ['room_not_found', 'not_a_member'],
})
