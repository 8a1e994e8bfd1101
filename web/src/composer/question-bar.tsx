import { Megaphone, TriangleAlert } from 'lucide-react'
import { useWatch, useWords } from '../app/page-context.ts'
import type { Words } from '../words/index.ts'
import { Button } from '../ui/button.tsx'
import type { Writing } from './writing.ts'
import type { Question } from './writing-state.ts'

/** Asks before it happens, where it cannot be overlooked and takes nothing away. */
export function QuestionBar({ writing }: { readonly writing: Writing }) {
  const { composer } = useWords()
  const question = useWatch(writing.question)
  if (question === null) return null
  const Icon = question.is === 'mention' ? Megaphone : TriangleAlert
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-t-lg bg-accent-soft px-3.5 py-2 text-on-accent-soft"
    >
      <Icon aria-hidden className="size-5 flex-none" />
      <p className="min-w-0 flex-1 basis-60 font-medium">{textOf(question, composer)}</p>
      <div className="flex gap-2">
        <Button size="small" onClick={() => writing.answer(false)}>
          {composer.notYet}
        </Button>
        <Button size="small" tone="primary" onClick={() => writing.answer(true)}>
          {question.is === 'mention' ? composer.sendAnyway : composer.asks[question.command].yes}
        </Button>
      </div>
    </div>
  )
}

function textOf(question: Question, composer: Words['composer']): string {
  if (question.is === 'command') return composer.asks[question.command].text(question.about)
  return question.whom === 'here' ? composer.tellMany.here(question.count) : composer.tellMany.room(question.count ?? 0)
}
