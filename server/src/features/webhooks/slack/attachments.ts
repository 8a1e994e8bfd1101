import { z } from 'zod'
import { blocksToMarkdown } from './blocks.ts'
import { mrkdwnToMarkdown } from './mrkdwn.ts'
import { escaped, gathered, linked, oneLine, readable } from './plain.ts'

const mostAttachments = 20
const mostFields = 50

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((each) => readable(String(each)))
  .nullish()
  .catch(undefined)
const Field = z.looseObject({ title: text, value: text })
const Attachment = z.looseObject({
  fallback: text,
  pretext: text,
  author_name: text,
  author_link: text,
  title: text,
  title_link: text,
  text,
  fields: z.array(z.unknown()).nullish().catch(undefined),
  image_url: text,
  thumb_url: text,
  footer: text,
  blocks: z.array(z.unknown()).nullish().catch(undefined),
})

/** What is attached, each apart from the rest as a quote; its colour is its own. */
export function attachmentsToMarkdown(attachments: readonly unknown[]): string {
  const say = (each: unknown) => {
    const attachment = Attachment.safeParse(each)
    return attachment.success ? attachmentToMarkdown(attachment.data) : ''
  }
  return gathered(attachments.slice(0, mostAttachments), say, '\n\n')
}

function attachmentToMarkdown(attachment: z.output<typeof Attachment>): string {
  const { fallback, pretext, fields, image_url: image, thumb_url: thumb, footer, blocks } = attachment
  const before = has(pretext) ? mrkdwnToMarkdown(pretext) : ''
  const body = [
    linkedLine(attachment.author_name, attachment.author_link),
    bold(linkedLine(attachment.title, attachment.title_link)),
    has(attachment.text) ? mrkdwnToMarkdown(attachment.text) : '',
    gathered((fields ?? []).slice(0, mostFields), fieldToMarkdown, '\n'),
    blocks === undefined || blocks === null ? '' : blocksToMarkdown(blocks),
    ...[image, thumb].map((address) => (has(address) ? linked(address, '') : '')),
    has(footer) ? escaped(oneLine(footer)) : '',
  ].filter((each) => each !== '')
  if (body.length === 0 && before === '') return has(fallback) ? escaped(fallback) : ''
  const quoted = body.length === 0 ? '' : body.join('\n').replace(/^/gm, '> ').replace(/ +$/gm, '')
  return [before, quoted].filter((each) => each !== '').join('\n')
}

function has(said: string | null | undefined): said is string {
  return said !== undefined && said !== null && said.trim() !== ''
}

function linkedLine(words: string | null | undefined, address: string | null | undefined): string {
  if (!has(words)) return ''
  return has(address) ? linked(address, escaped(oneLine(words))) : escaped(oneLine(words))
}

function bold(markdown: string): string {
  return markdown === '' ? '' : `**${markdown}**`
}

function fieldToMarkdown(each: unknown): string {
  const field = Field.safeParse(each)
  if (!field.success) return ''
  const { title, value } = field.data
  const [name, says] = [has(title) ? bold(escaped(oneLine(title))) : '', has(value) ? mrkdwnToMarkdown(value) : '']
  return [name, says].filter((part) => part !== '').join(' ')
}
