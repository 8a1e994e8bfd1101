import { Toolbar as BaseToolbar } from '@base-ui/react/toolbar'
import {
  Bold,
  Code,
  EyeOff,
  Italic,
  Link,
  List,
  ListOrdered,
  Smile,
  SquareCode,
  Strikethrough,
  TextQuote,
  Type,
  Underline,
} from 'lucide-react'
import { usePage, usePreferences, useWatch, useWords } from '../app/page-context.ts'
import { EmojiPopover } from '../emoji/emoji-popover.tsx'
import { keysOf } from '../shortcuts/chord.ts'
import type { Field } from './field.ts'
import { type FormatName, formatNames, formats } from './formats.ts'

const icons = {
  bold: Bold,
  italic: Italic,
  underline: Underline,
  strike: Strikethrough,
  code: Code,
  codeBlock: SquareCode,
  quote: TextQuote,
  list: List,
  numbered: ListOrdered,
  link: Link,
  spoiler: EyeOff,
} satisfies Record<FormatName, typeof Bold>

/** Buttons for what can also be written; they stand there as long as they are wanted. */
export function Toolbar({ field }: { readonly field: Field }) {
  const words = useWords()
  const { composer } = words
  const { preferences } = usePage()
  const { toolbar } = usePreferences()
  return (
    <BaseToolbar.Root aria-label={composer.toolbar} className="flex min-w-0 flex-wrap items-center">
      <BaseToolbar.Button
        className="tool"
        aria-pressed={toolbar}
        aria-label={composer.showFormats}
        title={composer.showFormats}
        onClick={() => preferences.change({ toolbar: !toolbar })}
      >
        <Type aria-hidden className="size-4.5" />
      </BaseToolbar.Button>
      <EmojiPopover
        trigger={
          <BaseToolbar.Button className="tool" aria-label={words.emoji.title} title={words.emoji.title}>
            <Smile aria-hidden className="size-4.5" />
          </BaseToolbar.Button>
        }
        onPick={(emoji) => field.insert(emoji)}
      />
      {toolbar && formatNames.map((name) => <FormatButton key={name} name={name} field={field} />)}
    </BaseToolbar.Root>
  )
}

function FormatButton({ name, field }: { readonly name: FormatName; readonly field: Field }) {
  const { composer } = useWords()
  const { shortcuts } = usePage()
  const keymap: Readonly<Record<string, string>> = useWatch(shortcuts.keymap)
  const Icon = icons[name]
  const chord = keymap[name] ?? ''
  const label = composer.formats[name]
  const title = chord === '' ? label : composer.withKeys(label, keysOf(chord, shortcuts.isMac).join('+'))
  return (
    <BaseToolbar.Button className="tool" aria-label={label} title={title} onClick={() => field.rewrite(formats[name])}>
      <Icon aria-hidden className="size-4.5" />
    </BaseToolbar.Button>
  )
}
