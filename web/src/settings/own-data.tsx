import type { Answer } from '@parley/protocol/wire'
import { useEffect, useState } from 'react'
import { createLoader } from '../app/load.ts'
import { useAllWords, useLang, usePage, useWatch } from '../app/page-context.ts'
import { fileSize } from '../files/file-size.ts'
import { exactTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { Group } from '../ui/group.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'

type Export = NonNullable<Answer<'users.exportStatus'>['export']>

/** All that is one's own, to be asked for and taken along. */
export function OwnData() {
  const { client } = usePage()
  const { ownData } = useAllWords()
  // What was waited for is told as a notice, on all devices: then it is looked up anew.
  const told = [...useWatch(client.store.notices).values()].filter(({ kind }) => kind === 'export_ready').length
  return (
    <Group title={ownData.title} note={ownData.note}>
      <LookedUp key={told} />
    </Group>
  )
}

function LookedUp() {
  const { client } = usePage()
  const words = useAllWords()
  const [loader] = useState(() => createLoader(() => client.call('users.exportStatus', {})))
  const now = useWatch(loader)
  useEffect(() => void loader.reload(), [loader])
  if (now.state === 'loading') return <SkeletonRows count={1} />
  if (now.state === 'ready') return <Asked made={now.value.export} onAsked={() => loader.reload()} />
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <p className="font-semibold">{words.ownData.failed}</p>
      <p className="text-ink-muted">{failureWords(now.problem, words)}</p>
      <Button onClick={() => void loader.reload()}>{words.common.tryAgain}</Button>
    </div>
  )
}

const dayMs = 24 * 3600 * 1000

function Asked({ made, onAsked }: { readonly made: Export | null; readonly onAsked: () => Promise<void> }) {
  const page = usePage()
  const { ownData } = useAllWords()
  const lang = useLang()
  const [isAsking, setAsking] = useState(false)
  const againAt = made === null ? 0 : Date.parse(made.requestedAt) + dayMs
  const isSoon = made !== null && made.state !== 'failed' && againAt > page.timers.now()
  async function ask(): Promise<void> {
    setAsking(true)
    try {
      await page.client.call('users.export', {})
      await onAsked()
    } catch (error) {
      page.tellFailure((words) => words.ownData.askFailed, error)
    }
    setAsking(false)
  }
  /** The address is good for a short time only, so it is asked for when it is used. */
  async function take(): Promise<void> {
    try {
      const { export: now } = await page.client.call('users.exportStatus', {})
      if (now === null || now.url === null) return await onAsked()
      const link = document.createElement('a')
      link.href = now.url
      link.download = ''
      link.click()
    } catch (error) {
      page.tellFailure((words) => words.ownData.failed, error)
    }
  }
  return (
    <div aria-live="polite" className="flex flex-col items-start gap-3">
      {made?.state === 'waiting' && <p>{ownData.waiting}</p>}
      {made?.state === 'failed' && <p>{ownData.lost}</p>}
      {made?.state === 'over' && <p className="text-ink-muted">{ownData.over}</p>}
      {made?.state === 'ready' && made.expiresAt !== null && (
        <>
          <p>{ownData.ready(exactTime(made.expiresAt, lang))}</p>
          <Button tone="primary" onClick={() => void take()}>
            {ownData.download(fileSize(made.size ?? 0, lang))}
          </Button>
        </>
      )}
      {made?.state !== 'waiting' && !isSoon && (
        <Button pending={isAsking} onClick={() => void ask()}>
          {ownData.ask}
        </Button>
      )}
      {made !== null && made.state !== 'waiting' && isSoon && (
        <p className="text-sm text-ink-muted">{ownData.again(exactTime(new Date(againAt).toISOString(), lang))}</p>
      )}
    </div>
  )
}
