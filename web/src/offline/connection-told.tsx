import { useState } from 'react'
import { useAllWords, useLang, usePage } from '../app/page-context.ts'
import { exactTime, relativeTime } from '../time/relative-time.ts'
import { useSecondsUntil } from '../time/use-seconds-until.ts'
import { Button } from '../ui/button.tsx'
import type { Words } from '../words/index.ts'
import type { ConnectionNews } from './connection-news.ts'

type BadNews = Exclude<ConnectionNews, { readonly is: 'none' }>

interface ToldProps {
  readonly news: BadNews
}

/**
 * What the line says: that something is amiss, and from when what is shown is. How long ago that is goes on for the eye only: read
 * out with every minute, it would talk over everything.
 */
export function ConnectionTold({ news }: ToldProps) {
  const lang = useLang()
  const { offline } = useAllWords()
  const since = 'since' in news ? news.since : null
  const now = sentence(news, offline, lang)
  const [told, setTold] = useState({ is: news.is, lang, sentence: now })
  if (told.is !== news.is || told.lang !== lang) setTold({ is: news.is, lang, sentence: now })
  return (
    <>
      <span className="sr-only">{told.sentence}</span>
      <span
        aria-hidden
        title={since === null ? undefined : offline.upToDate(exactTime(new Date(since).toISOString(), lang))}
      >
        {now}
      </span>
    </>
  )
}

/** What one can do about it. */
export function ConnectionWays({ news }: ToldProps) {
  const { offline } = useAllWords()
  if (news.is === 'lost') return <NextTry until={news.until} />
  if (news.is !== 'stopped') return null
  return (
    <Button tone="quiet" size="small" onClick={() => location.reload()}>
      {offline.reload}
    </Button>
  )
}

/** The seconds count for the eye only: read out, they would talk over everything. */
function NextTry({ until }: { readonly until: number | null }) {
  const { client } = usePage()
  const { offline } = useAllWords()
  const seconds = useSecondsUntil(until)
  return (
    <>
      <span aria-hidden className="text-ink-muted tabular-nums max-md:hidden">
        {until === null ? offline.trying : offline.waiting(seconds)}
      </span>
      <Button tone="quiet" size="small" onClick={() => client.connect()}>
        {offline.tryNow}
      </Button>
    </>
  )
}

/** What is younger than this is as good as now. */
const worthTellingMs = 60_000

function sentence(news: BadNews, words: Words['offline'], lang: string): string {
  if (news.is === 'stopped') return words.stopped[news.why]
  const [now, { since }] = [Date.now(), news]
  const ago =
    since === null || now - since < worthTellingMs ? null : relativeTime(new Date(since).toISOString(), now, lang)
  switch (news.is) {
    case 'connecting':
      return ago === null ? words.connecting : words.connectingSince(ago)
    case 'offline':
      return ago === null ? words.offline : words.offlineSince(ago)
    case 'lost':
      return ago === null ? words.lost : words.lostSince(ago)
  }
}
