import {
  Bold,
  Code,
  Eye,
  EyeOff,
  Italic,
  Link,
  List,
  ListOrdered,
  SquareCode,
  Strikethrough,
  TextQuote,
  Type,
  Underline,
} from 'lucide-react'
import { useState } from 'react'
import { usePage, usePreferences, useWatch, useWords } from '../app/page-context.ts'
import { EmojiButton } from '../emoji/emoji-button.tsx'
import { keysOf } from '../shortcuts/chord.ts'
import { useMedia } from '../ui/use-media.ts'
import { useRoving } from '../ui/use-roving.ts'
import { later } from '../app/later.tsx'
import type { Tray } from '../files/tray.ts'
import type { Field } from './field.ts'
import { format } from './format-later.ts'
import { type FormatName, formatNames } from './format-names.ts'

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

/** Their room is there before they are, so that nothing moves when they come. */
const AttachTools = later(
  async () => (await import('../files/attach-tools.tsx')).AttachTools,
  <span className="attach-room" />,
)

export interface ToolbarProps {
  readonly field: Field
  readonly tray: Tray
  readonly isPreview: boolean
  readonly onPreview: () => void
}

/** Buttons for what can also be written; they stand there as long as they are wanted, on phones when asked for. */
export function Toolbar({ field, tray, isPreview, onPreview }: ToolbarProps) {
  const words = useWords()
  const { composer } = words
  const { preferences } = usePage()
  const { toolbar } = usePreferences()
  const isNarrow = !useMedia('(min-width: 48em)')
  const [isAskedFor, setAskedFor] = useState(false)
  const isShown = isNarrow ? isAskedFor : toolbar
  const roving = useRoving<HTMLDivElement>('row')
  return (
    <div role="toolbar" aria-label={composer.toolbar} className="flex min-w-0 flex-wrap items-center p-0.5" {...roving}>
      <button
        type="button"
        data-roving
        className="tool"
        aria-pressed={isShown}
        aria-label={composer.showFormats}
        title={composer.showFormats}
        onClick={() => (isNarrow ? setAskedFor(!isShown) : preferences.change({ toolbar: !isShown }))}
      >
        <Type aria-hidden className="size-4.5" />
      </button>
      <AttachTools tray={tray} goOn={field.focus} />
      <EmojiButton onPick={(emoji) => field.insert(emoji)} />
      {isShown && formatNames.map((name) => <FormatButton key={name} name={name} field={field} />)}
      {isShown && (
        <button
          type="button"
          data-roving
          className="tool"
          aria-pressed={isPreview}
          aria-label={composer.preview}
          title={composer.preview}
          onClick={onPreview}
        >
          <Eye aria-hidden className="size-4.5" />
        </button>
      )}
    </div>
  )
}

function FormatButton({ name, field }: { readonly name: FormatName; readonly field: Field }) {
  const { composer, keyNames } = useWords()
  const { shortcuts } = usePage()
  const keymap: Readonly<Record<string, string>> = useWatch(shortcuts.keymap)
  const Icon = icons[name]
  const chord = keymap[name] ?? ''
  const label = composer.formats[name]
  const title = chord === '' ? label : composer.withKeys(label, keysOf(chord, shortcuts.isMac, keyNames).join('+'))
  return (
    <button
      type="button"
      data-roving
      className="tool"
      aria-label={label}
      title={title}
      onClick={() => format(field, name)}
    >
      <Icon aria-hidden className="size-4.5" />
    </button>
  )
}
