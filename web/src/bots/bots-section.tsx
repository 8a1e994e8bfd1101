import { Bot, CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { CodeLine } from '../ui/code-line.tsx'
import { Group } from '../ui/group.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import { BotCard } from './bot-card.tsx'
import { createBots } from './bots.ts'
import { botExample } from './examples.ts'
import { NewBot } from './new-bot.tsx'

/** The programs that take part in one's name. */
export function BotsSection() {
  const page = usePage()
  const words = useAllWords()
  const [bots] = useState(() => createBots(page))
  const load = useWatch(bots.list)
  useEffect(() => void bots.list.reload(), [bots])
  if (load.state === 'loading') return <SkeletonRows count={2} />
  if (load.state === 'failed') {
    return (
      <QuietState live icon={CloudOff} title={words.bots.failed} text={failureWords(load.problem, words)}>
        <Button onClick={() => void bots.list.reload()}>{words.common.tryAgain}</Button>
      </QuietState>
    )
  }
  const { items, mayCreate } = load.value
  return (
    <div className="flex flex-col gap-8">
      {items.length > 0 && (
        <ul aria-label={words.bots.list} className="flex flex-col gap-4">
          {items.map((bot) => (
            <BotCard key={bot.user.id} bot={bot} bots={bots} />
          ))}
        </ul>
      )}
      {items.length === 0 && (
        <QuietState icon={Bot} title={words.bots.none} text={mayCreate ? words.bots.noneText : words.bots.notYours}>
          {mayCreate && (
            <div className="flex w-full max-w-xl flex-col gap-1 text-start">
              <p className="text-sm text-ink-muted">{words.bots.noneExample}</p>
              <CodeLine label={words.bots.example} text={botExample('plb_…')} copy={words.bots.copyExample} />
            </div>
          )}
        </QuietState>
      )}
      {mayCreate && (
        <Group title={words.bots.new} note={words.bots.newNote}>
          <NewBot onMade={() => void bots.list.reload()} />
        </Group>
      )}
    </div>
  )
}
