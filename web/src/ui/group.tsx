import { type ReactNode, useId } from 'react'

export interface GroupProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

/** Settings that belong together, under a name. */
export function Group({ title, note, children }: GroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-t border-line pt-6">
      <div className="flex flex-col gap-1">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {note !== undefined && <p className="text-sm text-ink-muted">{note}</p>}
      </div>
      {children}
    </section>
  )
}
