import { useEffect, useState } from 'react'
import { later } from '../app/later.tsx'
import { useMe, usePage } from '../app/page-context.ts'
import type { pageActs } from './page-acts.ts'
import { useShortcut } from './use-shortcut.ts'

const HelpSheet = later(async () => (await import('./help-sheet.tsx')).HelpSheet)

/** What is done comes with the first key, or once nobody waits for anything. */
const loadActs = () => import('./page-acts.ts')
const late: readonly (keyof typeof pageActs)[] = [
  'settings',
  'searchAll',
  'mentions',
  'contacts',
  'allRead',
  'regions',
  'regionsBack',
  'roomUp',
  'roomDown',
  'unreadUp',
  'unreadDown',
]

/** Not before the page has settled. */
const settledMs = 1_000

/** The keys that mean the same wherever one is. */
export function PageKeys() {
  const page = usePage()
  const me = useMe()
  const [isHelping, setHelping] = useState(false)
  useShortcut('help', () => setHelping(true))
  useEffect(() => page.timers.after(settledMs, () => void loadActs().catch(() => {})), [page])
  useEffect(() => {
    const stops = late.map((action) =>
      page.shortcuts.on(action, () => {
        void loadActs().then(
          ({ pageActs: acts }) => acts[action](page, me.id),
          (error: unknown) => page.tellFailure((words) => words.unexpected, error),
        )
      }),
    )
    return () => stops.forEach((stop) => stop())
  }, [page, me.id])
  return isHelping ? <HelpSheet onClose={() => setHelping(false)} /> : null
}
