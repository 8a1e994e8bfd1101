import type { MessageTarget } from '../../conversation/conversation.ts'
import type { Written } from '../text/written.ts'

/** What somebody has begun to write in a room. */
export interface Draft extends Written {
  readonly replyTo: MessageTarget | null
  /** A message whose change is not saved, with what it is to say. */
  readonly edit: { readonly target: MessageTarget; readonly text: string } | null
  /** Under this name it was given to be sent; it is a draft no more as soon as that shows. */
  readonly nonce: string | null
}

/** A draft as it is kept, with which tab wrote it and when. */
export interface KeptDraft extends Draft {
  readonly by: string
  readonly at: number
}

export const emptyDraft: Draft = { text: '', from: 0, to: 0, replyTo: null, edit: null, nonce: null }

export function isEmptyDraft({ text, replyTo, edit }: Draft): boolean {
  return text === '' && replyTo === null && edit === null
}

/** Reads what was kept; storage can hold anything. */
export function readDraft(kept: string | null): KeptDraft | null {
  if (kept === null) return null
  try {
    const found: unknown = JSON.parse(kept)
    return isDraft(found) ? found : null
  } catch {
    return null
  }
}

function isDraft(found: unknown): found is KeptDraft {
  if (typeof found !== 'object' || found === null) return false
  const { text, from, to, replyTo, edit, nonce, by, at } = found as Partial<Record<keyof KeptDraft, unknown>>
  return (
    typeof text === 'string' &&
    typeof from === 'number' &&
    typeof to === 'number' &&
    typeof by === 'string' &&
    typeof at === 'number' &&
    (nonce === null || typeof nonce === 'string') &&
    (replyTo === null || isTarget(replyTo)) &&
    (edit === null || isEdit(edit))
  )
}

function isEdit(found: unknown): boolean {
  const { target, text } = fieldsOf(found)
  return typeof text === 'string' && isTarget(target)
}

function isTarget(found: unknown): boolean {
  const { id, seq, content, author } = fieldsOf(found)
  const { displayName } = fieldsOf(author)
  return (
    typeof id === 'string' && typeof seq === 'number' && typeof content === 'string' && typeof displayName === 'string'
  )
}

function fieldsOf(found: unknown): Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}
}
