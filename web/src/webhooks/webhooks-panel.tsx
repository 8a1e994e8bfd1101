import { CloudOff, Webhook } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { webhookExample } from '../bots/examples.ts'
import { ToldOnce } from '../bots/told-once.tsx'
import { useOpenRoom } from '../conversation/room-context.ts'
import { useRights } from '../rooms/use-rights.ts'
import { Button } from '../ui/button.tsx'
import { CodeLine } from '../ui/code-line.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import { NewWebhook } from './new-webhook.tsx'
import { WebhookRow } from './webhook-row.tsx'
import { createWebhooks } from './webhooks.ts'

/** Addresses at which other programs put messages into the room. */
export function WebhooksPanel() {
  const { keepOrder } = useRights()
  const { webhooks } = useAllWords()
  if (!keepOrder) return <QuietState live icon={Webhook} title={webhooks.closed} text={webhooks.closedText} />
  return <Webhooks />
}

function Webhooks() {
  const page = usePage()
  const { room } = useOpenRoom().entry
  const words = useAllWords()
  const [webhooks] = useState(() => createWebhooks(page, room.id))
  const [url, setUrl] = useState<string | null>(null)
  const load = useWatch(webhooks.list)
  useEffect(() => void webhooks.list.reload(), [webhooks])
  const address = url === null ? null : new URL(url, location.origin).href
  if (load.state === 'loading') return <SkeletonRows count={2} />
  if (load.state === 'failed') {
    return (
      <QuietState live icon={CloudOff} title={words.webhooks.failed} text={failureWords(load.problem, words)}>
        <Button onClick={() => void webhooks.list.reload()}>{words.common.tryAgain}</Button>
      </QuietState>
    )
  }
  return (
    <>
      {load.value.length === 0 && address === null && (
        <QuietState icon={Webhook} title={words.webhooks.none} text={words.webhooks.noneText}>
          <div className="w-full text-start">
            <CodeLine label={words.bots.example} text={webhookExample('https://…')} copy={words.bots.copyExample} />
          </div>
        </QuietState>
      )}
      {address !== null && (
        <ToldOnce
          key={address}
          title={words.webhooks.address}
          secret={address}
          example={webhookExample(address)}
          onDone={() => setUrl(null)}
        />
      )}
      {load.value.length > 0 && (
        <ul aria-label={words.webhooks.list} className="flex flex-col gap-3">
          {load.value.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} webhooks={webhooks} onAddress={setUrl} />
          ))}
        </ul>
      )}
      <NewWebhook webhooks={webhooks} onMade={setUrl} />
    </>
  )
}
