import { useLang, usePage, useWatch, useWords } from '../app/page-context.ts'
import { exactTime, relativeTime } from '../time/relative-time.ts'
import { useSecondsUntil } from '../time/use-seconds-until.ts'
import { Button } from '../ui/button.tsx'
import type { Words } from '../words/index.ts'
import type { ConnectionNews } from './connection-news.ts'

/** How the page is connected, in one quiet line above what is there. It takes no room, and while all is well it says nothing. */
export function ConnectionLine() {
  const page = usePage()
  const news = useWatch(page.connectionNews)
  const isRoom = useWatch(page.navigation).route.at === 'room'
  const lang = useLang()
  const { offline } = useWords()
  const since = 'since' in news ? news.since : null
  return (
    <div className="pointer-events-none sticky top-0 z-20 h-0">
      <div
        className={`absolute inset-x-3 flex justify-center ${isRoom ? 'top-16' : 'top-2'}`}
        title={since === null ? undefined : offline.upToDate(exactTime(new Date(since).toISOString(), lang))}
      >
        <div
          data-connection={news.is}
          className={
            news.is === 'none'
              ? 'sr-only'
              : 'pointer-events-auto flex flex-wrap items-center justify-center gap-x-3 rounded-lg border border-line bg-raised px-4 py-1 text-sm text-ink shadow-pop'
          }
        >
          <p role="status" aria-label={offline.region} className="py-1">
            {sentence(news, offline, lang)}
          </p>
          {news.is === 'lost' && <NextTry until={news.until} />}
          {news.is === 'stopped' && (
            <Button tone="quiet" size="small" onClick={() => location.reload()}>
              {offline.reload}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

/** The seconds count for the eye only: read out, they would talk over everything. */
function NextTry({ until }: { readonly until: number | null }) {
  const { client } = usePage()
  const { offline } = useWords()
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

function sentence(news: ConnectionNews, words: Words['offline'], lang: string): string | null {
  if (news.is === 'none') return null
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
