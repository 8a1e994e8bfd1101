import { Megaphone, TriangleAlert } from 'lucide-react'
import { useAllWords } from '../app/page-context.ts'
import type { Words } from '../words/index.ts'
import { Button } from '../ui/button.tsx'
import type { Writing } from './writing.ts'
import type { Question } from './writing-state.ts'

/** Asks before it happens, where it cannot be overlooked and takes nothing away. */
export function QuestionBar({ question, writing }: { readonly question: Question; readonly writing: Writing }) {
  const { writing: words } = useAllWords()
  const Icon = question.is === 'mention' ? Megaphone : TriangleAlert
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-t-lg bg-accent-soft px-3.5 py-2 text-on-accent-soft"
    >
      <Icon aria-hidden className="size-5 flex-none" />
      <p className="min-w-0 flex-1 basis-60 font-medium">{textOf(question, words)}</p>
      <div className="flex gap-2">
        <Button size="small" onClick={() => writing.answer(false)}>
          {words.notYet}
        </Button>
        <Button size="small" tone="primary" onClick={() => writing.answer(true)}>
          {question.is === 'mention' ? words.sendAnyway : words.asks[question.command].yes}
        </Button>
      </div>
    </div>
  )
}

function textOf(question: Question, words: Words['writing']): string {
  if (question.is === 'command') return words.asks[question.command].text(question.about)
  return question.whom === 'here' ? words.tellMany.here(question.count) : words.tellMany.room(question.count ?? 0)
}
