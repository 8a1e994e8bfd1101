import { z } from 'zod'
import { mrkdwnToMarkdown } from './mrkdwn.ts'
import { escaped, gathered, linked, oneLine, readable } from './plain.ts'
import { richTextToMarkdown } from './rich-text.ts'

/** So many blocks a message of Slack has at most; what is beyond is not looked at. */
const mostBlocks = 50

const text = z.string().transform(readable)
const TextObject = z.union([
  z.looseObject({ type: z.literal('mrkdwn'), text }),
  z.looseObject({ type: z.literal('plain_text'), text }),
])
const Image = z.looseObject({
  type: z.literal('image'),
  image_url: text.optional(),
  alt_text: text.optional(),
  title: TextObject.optional().catch(undefined),
})
const Button = z.looseObject({ type: z.literal('button'), text: TextObject, url: text })

const Block = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('section'),
    text: TextObject.optional().catch(undefined),
    fields: z.array(z.unknown()).optional().catch(undefined),
    accessory: z.unknown().optional(),
  }),
  z.looseObject({ type: z.literal('header'), text: TextObject }),
  z.looseObject({ type: z.literal('divider') }),
  z.looseObject({ type: z.literal('context'), elements: z.array(z.unknown()) }),
  z.looseObject({ type: z.literal('actions'), elements: z.array(z.unknown()) }),
  z.looseObject({ type: z.literal('rich_text'), elements: z.array(z.unknown()) }),
  z.looseObject({ type: z.literal('markdown'), text }),
  Image,
])

/** What blocks say, as far as a message can say it. What is there to be pressed is left out, links excepted. */
export function blocksToMarkdown(blocks: readonly unknown[]): string {
  const say = (each: unknown) => {
    const block = Block.safeParse(each)
    return block.success ? blockToMarkdown(block.data) : ''
  }
  return gathered(blocks.slice(0, mostBlocks), say, '\n\n')
}

function blockToMarkdown(block: z.output<typeof Block>): string {
  switch (block.type) {
    case 'section':
      return gathered([block.text, ...(block.fields ?? []), block.accessory], element, '\n')
    case 'header': {
      const line = oneLine(block.text.text)
      return line === '' ? '' : `### ${escaped(line)}`
    }
    case 'divider':
      return '---'
    case 'context':
    case 'actions':
      return gathered(block.elements, element, ' ')
    case 'rich_text':
      return richTextToMarkdown(block.elements)
    case 'markdown':
      return block.text
    case 'image':
      return imageToMarkdown(block)
  }
}

/** Something within a block. */
function element(each: unknown): string {
  const words = TextObject.safeParse(each)
  if (words.success) return said(words.data)
  const image = Image.safeParse(each)
  if (image.success) return imageToMarkdown(image.data)
  const button = Button.safeParse(each)
  return button.success ? linked(button.data.url, escaped(oneLine(button.data.text.text))) : ''
}

function said(words: z.output<typeof TextObject>): string {
  return words.type === 'mrkdwn' ? mrkdwnToMarkdown(words.text) : escaped(words.text)
}

/** A picture elsewhere is not fetched for anybody: it is a link. */
function imageToMarkdown({ image_url: address, alt_text: alt, title }: z.output<typeof Image>): string {
  const words = escaped(oneLine(title?.text ?? alt ?? ''))
  return address === undefined ? words : linked(address, words)
}
