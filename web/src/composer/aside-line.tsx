import { Info, X } from 'lucide-react'
import { useWatch, useWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { failureWords } from '../words/failure-words.ts'
import type { Words } from '../words/index.ts'
import { NobodyOfThatName } from './commands/find-people.ts'
import type { Writing } from './writing.ts'
import type { Aside } from './writing-state.ts'

/** A line that only the person sees who writes. */
export function AsideLine({ writing }: { readonly writing: Writing }) {
  const words = useWords()
  const aside = useWatch(writing.aside)
  const action = aside === null ? null : actionOf(aside, writing, words)
  return (
    <div role="status" aria-label={words.composer.asideLabel}>
      {aside !== null && (
        <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-md border border-line bg-sunken py-1 ps-3 pe-1 text-sm">
          <Info aria-hidden className="size-4 flex-none text-ink-muted" />
          <p className="min-w-0 flex-1 basis-48 py-1 whitespace-pre-line">{textOf(aside, words)}</p>
          {action !== null && (
            <Button size="small" onClick={action.run}>
              {action.label}
            </Button>
          )}
          <Button
            tone="quiet"
            size="small"
            shape="icon"
            aria-label={words.composer.dismiss}
            onClick={() => {
              writing.dismiss()
              writing.fields.new.focus()
            }}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </div>
      )}
    </div>
  )
}

function textOf(aside: Aside, words: Words): string {
  const { composer } = words
  switch (aside.is) {
    case 'too-long':
      return composer.tooLong(aside.by)
    case 'failed':
      return aside.error instanceof NobodyOfThatName
        ? composer.nobodyOfThatName(aside.error.username)
        : failureWords(aside.error, words)
    case 'unsaved':
      return composer.unsaved
    case 'rival':
      return composer.rival
    case 'unknown-command':
      return composer.unknownCommand(aside.name)
    case 'incomplete':
      return composer.incomplete(aside.command, composer.commands[aside.command].args)
    case 'no-files':
      return composer.noFiles
    case 'told':
      return aside.told(words)
  }
}

function actionOf(aside: Aside, writing: Writing, { composer }: Words) {
  if (aside.is === 'unsaved') return { label: composer.goOn, run: () => writing.resume(aside.edit) }
  if (aside.is === 'rival') return { label: composer.takeRival, run: () => writing.takeOther() }
  if (aside.is === 'unknown-command') return { label: composer.sendAsText, run: () => writing.sendAsText() }
  return null
}
