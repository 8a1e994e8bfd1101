import { lazy, Suspense, useState } from 'react'
import { usePage } from '../app/page-context.ts'
import { nextRegion } from './regions.ts'
import { useShortcut } from './use-shortcut.ts'

const HelpSheet = lazy(() => import('./help-sheet.tsx').then((module) => ({ default: module.HelpSheet })))

/** The keys that mean the same wherever one is. */
export function PageKeys() {
  const { client, navigation, notices, catalogue } = usePage()
  const [isHelping, setHelping] = useState(false)
  useShortcut('help', () => setHelping(true))
  useShortcut('settings', () => navigation.go({ at: 'settings', section: null }))
  useShortcut('searchAll', () => navigation.go({ at: 'search', q: '' }))
  useShortcut('mentions', () => navigation.go({ at: 'inbox', tab: 'mentions' }))
  useShortcut('allRead', () => {
    client.markAllRead()
    notices.tell({ kind: 'success', title: catalogue.getSnapshot().words.frame.allRead })
  })
  useShortcut('regions', () => nextRegion(1))
  useShortcut('regionsBack', () => nextRegion(-1))
  return isHelping ? (
    <Suspense>
      <HelpSheet onClose={() => setHelping(false)} />
    </Suspense>
  ) : null
}
