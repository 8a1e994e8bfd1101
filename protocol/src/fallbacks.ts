import { z } from 'zod'
import { liveLimits } from './live-limits.ts'
import { Holdings } from './live.ts'

/** What a client holds, as JSON in the address. */
const HoldingsText = z
  .string()
  .meta({ description: 'What you hold, as JSON: `{"epoch": …, "rooms": {"<roomId>": rev}}`, like in `hello`.' })
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'Expected JSON.' })
      return z.NEVER
    }
  })
  .pipe(Holdings)

/** The query of a stream of Server-Sent Events. */
export const StreamQuery = z.strictObject({ held: HoldingsText.optional() })

/** The query of a long poll. */
export const PollQuery = z.strictObject({
  held: HoldingsText.optional(),
  cursor: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'That of the answer before. It says that everything up to it has arrived.' }),
  wait: z
    .int()
    .min(0)
    .max(liveLimits.pollSeconds)
    .default(liveLimits.pollSeconds)
    .meta({ description: 'For how many seconds to wait for something to tell.' }),
})
