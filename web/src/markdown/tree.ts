/** Something within a line of a message. */
export type Inline =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'break' }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: Span; readonly parts: readonly Inline[] }
  /** `address` leads to the web, to a mailbox, or to somewhere in this place; nothing else becomes a link. */
  | { readonly is: 'link'; readonly address: string; readonly parts: readonly Inline[] }
  /** As it is written, without the sign before it. Whom it means, the message knows. */
  | { readonly is: 'mention'; readonly name: string }
  | { readonly is: 'room'; readonly slug: string }

export type Span = 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler'

export interface ListItem {
  /** Whether it is done; null where it is nothing to be done. */
  readonly isDone: boolean | null
  readonly blocks: readonly Block[]
}

export type ColumnAlign = 'start' | 'center' | 'end' | null

/** A part of a message that begins on a line of its own. */
export type Block =
  | { readonly is: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly is: 'heading'; readonly level: number; readonly parts: readonly Inline[] }
  | { readonly is: 'quote'; readonly blocks: readonly Block[] }
  /** `start` is the number of the first; null where there are dots. */
  | { readonly is: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly is: 'code'; readonly language: string; readonly text: string }
  | {
      readonly is: 'table'
      readonly aligns: readonly ColumnAlign[]
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly is: 'rule' }

/** A block and the line after it. */
export interface ReadBlock {
  readonly block: Block
  readonly next: number
}
