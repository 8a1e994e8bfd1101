import { CopyButton } from './copy-button.tsx'

export interface CodeLineProps {
  /** What it is, for who does not see it. */
  readonly label: string
  readonly text: string
  /** What the button says that copies it. */
  readonly copy: string
}

/** Something to be copied letter by letter, such as a command or a secret: it breaks wherever it has to. */
export function CodeLine({ label, text, copy }: CodeLineProps) {
  return (
    <div className="flex flex-col items-start gap-2">
      <code
        dir="ltr"
        aria-label={label}
        className="w-full rounded-md border border-line bg-sunken px-3 py-2 font-mono text-sm break-all text-ink select-all"
      >
        {text}
      </code>
      <CopyButton label={copy} text={text} />
    </div>
  )
}
