import { Info, X } from 'lucide-react'
import { useAllWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { failureWords } from '../words/failure-words.ts'
import type { Words } from '../words/index.ts'
import { NobodyOfThatName } from './commands/find-people.ts'
import type { Writing } from './writing.ts'
import type { Aside } from './writing-state.ts'

/** What the line above the field says, with what can be done about it. */
export function AsideText({ aside, writing }: { readonly aside: Aside; readonly writing: Writing }) {
  const words = useAllWords()
  const action = actionOf(aside, writing, words)
  return (
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
        aria-label={words.writing.dismiss}
        onClick={() => {
          writing.dismiss()
          writing.fields.new.focus()
        }}
      >
        <X aria-hidden className="size-4" />
      </Button>
    </div>
  )
}

function textOf(aside: Aside, words: Words): string {
  const { composer, writing: said } = words
  switch (aside.is) {
    case 'too-long':
      return composer.tooLong(aside.by)
    case 'failed':
      return aside.error instanceof NobodyOfThatName
        ? said.nobodyOfThatName(aside.error.username)
        : failureWords(aside.error, words)
    case 'unsaved':
      return said.unsaved
    case 'rival':
      return said.rival
    case 'unknown-command':
      return said.unknownCommand(aside.name)
    case 'incomplete':
      return said.incomplete(aside.command, said.commands[aside.command].args)
    case 'files-stuck':
      return words.files.stuck
    case 'told':
      return aside.told(words)
  }
}

function actionOf(aside: Aside, writing: Writing, { writing: said }: Words) {
  if (aside.is === 'unsaved') return { label: said.goOn, run: () => writing.resume(aside.edit) }
  if (aside.is === 'rival') return { label: said.takeRival, run: () => writing.takeOther() }
  if (aside.is === 'unknown-command') return { label: said.sendAsText, run: () => writing.sendAsText() }
  return null
}
