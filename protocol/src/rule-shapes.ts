import { z } from 'zod'
import { orderSizes } from './limits.ts'
import { Author, Id, searched, Time } from './shapes.ts'
import { tidyLine } from './text.ts'

/** What becomes of a message that a rule speaks of, the strictest first: of several, the strictest holds. */
const ruleActions = ['block', 'hold', 'flag'] as const

const Line = (max: number) =>
  searched(max)
    .overwrite(tidyLine)
    .refine((text) => text !== '', 'Write something that can be seen.')

const Word = Line(orderSizes.ruleWordMax)
  .refine((word) => /[^\s*]/u.test(word), 'Write something beside the asterisk.')
  .meta({ description: 'A word or a phrase; an asterisk at either end stands for the rest of a word.' })

const Domain = Line(253)
  .refine((domain) => /^[^\s/@:]+\.[^\s/@:.]+$/u.test(domain), 'Write a domain such as “example.org”.')
  .meta({ description: 'With everything below it.' })

/** What a rule speaks of. */
export const RuleCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), words: z.array(Word).min(1).max(orderSizes.ruleWords) }),
  z.strictObject({
    kind: z.literal('links'),
    most: z.int().min(0).max(100).meta({ description: 'More than so many links are too many.' }),
    domains: z
      .array(Domain)
      .max(orderSizes.ruleDomains)
      .default([])
      .meta({ description: 'Only links to these count; none for all.' }),
  }),
  z.strictObject({
    kind: z.literal('repeat'),
    times: z.int().min(2).max(100).meta({ description: 'So often the same is said too often, in whatever rooms.' }),
    seconds: z.int().min(5).max(86_400),
  }),
  z.strictObject({
    kind: z.literal('newcomers'),
    hours: z.int().min(1).max(8_760).meta({ description: 'How young the accounts are that it is about.' }),
    links: z.boolean().default(true).meta({ description: 'Whether they may send links.' }),
    files: z.boolean().default(true).meta({ description: 'Whether they may send files.' }),
    directs: z.boolean().default(true).meta({ description: 'Whether they may begin directs.' }),
    perMinute: z
      .int()
      .min(1)
      .max(600)
      .nullable()
      .default(null)
      .meta({ description: 'How many messages a minute; those beyond have to wait, whatever the rule does else.' }),
  }),
  z.strictObject({ kind: z.literal('mentions'), most: z.int().min(0).max(100) }),
])

const Explanation = searched(orderSizes.explanationMax)
  .overwrite(tidyLine)
  .meta({ description: 'For whom it stops: what is not wanted here. It names no words.' })
const RoomIds = z
  .array(Id)
  .min(1)
  .max(100)
  .nullable()
  .meta({ description: 'In these rooms; null for the whole place.' })
const Directs = z.boolean().meta({ description: 'Whether it is also about what two people say to each other.' })

const RuleFields = z.strictObject({
  name: Line(orderSizes.ruleNameMax).meta({ description: 'For those who keep order.' }),
  explanation: Explanation,
  condition: RuleCondition,
  action: z.enum(ruleActions),
  roomIds: RoomIds,
  directs: Directs,
  enabled: z.boolean(),
})

/** What is written of a new rule. */
export const RuleDraft = RuleFields.extend({
  explanation: Explanation.default(''),
  roomIds: RoomIds.default(null),
  directs: Directs.default(false),
  enabled: z.boolean().default(true),
})

/** What of a rule is changed. */
export const RuleChange = RuleFields.partial().extend({ ruleId: Id })

export const Rule = RuleFields.extend({ id: Id, createdAt: Time, updatedAt: Time })

/** What a rule found in a text. */
export const RuleHit = z.strictObject({
  ruleId: Id.nullable().meta({ description: 'Null for the one that is only tried out.' }),
  name: z.string().nullable(),
  action: z.enum(ruleActions).nullable(),
  found: z.array(z.string()).meta({ description: 'The words or domains that were found, or how many there are.' }),
})

/** A message that waits for a moderator. */
export const HeldMessage = z.strictObject({
  id: Id,
  roomId: Id,
  roomName: z.string().nullable(),
  author: Author,
  content: z.string(),
  files: z.array(z.strictObject({ name: z.string(), mime: z.string(), size: z.int() })),
  isReply: z.boolean(),
  rule: z.strictObject({ id: Id, name: z.string() }).nullable().meta({ description: 'Null when it is gone.' }),
  heldAt: Time,
})
