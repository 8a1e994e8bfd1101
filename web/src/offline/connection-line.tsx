import { later } from '../app/later.tsx'
import { usePage, useWatch, useWords } from '../app/page-context.ts'

const ConnectionTold = later(async () => (await import('./connection-told.tsx')).ConnectionTold)
const ConnectionWays = later(async () => (await import('./connection-told.tsx')).ConnectionWays)

/**
 * How the page is connected, in one quiet line above what is there. It takes no room, and while all is well it says nothing; but it
 * stands there before it does, so that what it says is heard.
 */
export function ConnectionLine() {
  const page = usePage()
  const news = useWatch(page.connectionNews)
  const isRoom = useWatch(page.navigation).route.at === 'room'
  const { frame } = useWords()
  return (
    <div className="pointer-events-none sticky top-0 z-20 h-0">
      <div className={`absolute inset-x-3 flex justify-center ${isRoom ? 'top-16' : 'top-2'}`}>
        <div
          data-connection={news.is}
          className={
            news.is === 'none'
              ? 'sr-only'
              : 'pointer-events-auto flex flex-wrap items-center justify-center gap-x-3 rounded-lg border border-line bg-raised px-4 py-1 text-sm text-ink shadow-pop'
          }
        >
          <p role="status" aria-label={frame.connection} className="py-1">
            {news.is !== 'none' && <ConnectionTold news={news} />}
          </p>
          {news.is !== 'none' && <ConnectionWays news={news} />}
        </div>
      </div>
    </div>
  )
}
