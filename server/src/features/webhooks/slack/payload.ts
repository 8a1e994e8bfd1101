import { displayNameProblem, emojiProblem, messageProblem, sizes, tidyLine } from '@parley/protocol'
import { z } from 'zod'
import { attachmentsToMarkdown } from './attachments.ts'
import { blocksToMarkdown } from './blocks.ts'
import { cutTo } from './cut.ts'
import { emojiNamed } from './emoji-names.ts'
import { mrkdwnToMarkdown } from './mrkdwn.ts'
import { escaped, readable } from './plain.ts'

/** What a program says, as a message. */
interface SlackMessage {
  readonly content: string
  /** Under which name it wants to be shown. */
  readonly name: string | null
  readonly emoji: string | null
}

type ReadPayload = SlackMessage | 'invalid_payload' | 'no_text'

const text = z.string().transform(readable).nullish()
const Payload = z.looseObject({
  text: z
    .union([z.string(), z.number()])
    .transform((said) => readable(String(said)))
    .nullish(),
  mrkdwn: z.boolean().nullish(),
  blocks: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  username: text,
  icon_emoji: text,
})

/** Reads what was posted: JSON, or a form with JSON in its field `payload`, as Slack takes it. */
export function readPayload(type: string, body: string): ReadPayload {
  const parsed = Payload.safeParse(parse(type, body))
  if (!parsed.success) return 'invalid_payload'
  const { text: said, mrkdwn, blocks, attachments, username, icon_emoji: icon } = parsed.data
  const written = said === null || said === undefined ? '' : mrkdwn === false ? escaped(said) : mrkdwnToMarkdown(said)
  // Where there are blocks, the text is what is shown where blocks cannot be.
  const main = blocksToMarkdown(blocks ?? []) || written
  const whole = [main, attachmentsToMarkdown(attachments ?? [])].filter((part) => part.trim() !== '').join('\n\n')
  const content = cutTo(whole.trim(), sizes.messageMax)
  if (messageProblem(content) !== null) return 'no_text'
  return { content, name: nameOf(username), emoji: emojiOf(icon) }
}

function parse(type: string, body: string): unknown {
  try {
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(type) || /^\s*payload=/.test(body)
    return JSON.parse(isForm ? (new URLSearchParams(body.trim()).get('payload') ?? '') : body)
  } catch {
    return null
  }
}

function nameOf(written: string | null | undefined): string | null {
  const name = [...tidyLine(written ?? '')]
    .slice(0, sizes.displayNameMax - 3)
    .join('')
    .trim()
  return name !== '' && displayNameProblem(name) === null ? name : null
}

function emojiOf(written: string | null | undefined): string | null {
  const icon = (written ?? '').trim()
  if (emojiProblem(icon) === null) return icon
  return emojiNamed(icon.replace(/^:|:$/g, ''))
}
