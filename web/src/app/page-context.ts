import type { MeView, PlaceView, Preferences } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'
import { createContext, use, useSyncExternalStore } from 'react'
import type { Page } from '../page.ts'
import type { AdminWords, FirstWords, Words } from '../words/index.ts'

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  const page = use(PageContext)
  if (page === null) throw new Error('This view stands outside of the page.')
  return page
}

export function useWatch<T>(watchable: Watchable<T>): T {
  return useSyncExternalStore(watchable.subscribe, watchable.getSnapshot, watchable.getSnapshot)
}

/** What is said before anything is opened. Views that come later say more: `useAllWords`. */
export function useWords(): FirstWords {
  return useWatch(usePage().catalogue).words
}

/** All words. They are fetched when the first view asks for them, which waits as it waited to be fetched itself. */
export function useAllWords(): Words {
  const { catalogue } = usePage()
  const { whole } = useWatch(catalogue)
  return whole ?? use(catalogue.whole())
}

/** With what only the administration says: for its views. */
export function useAdminWords(): AdminWords {
  const { catalogue } = usePage()
  const { administration } = useWatch(catalogue)
  return administration ?? use(catalogue.administration())
}

export function useLang(): string {
  return useWatch(usePage().catalogue).lang
}

export function usePreferences(): Preferences {
  return useWatch(usePage().preferences)
}

/** The place, in views that are only shown once it is known. */
export function usePlace(): PlaceView {
  const arrival = useWatch(usePage().arrival)
  if (arrival.state !== 'arrived') throw new Error('This view needs to know its place.')
  return arrival.place
}

export const MeContext = createContext<MeView | null>(null)

/** Who is signed in, in views below the frame. */
export function useMe(): MeView {
  const me = use(MeContext)
  if (me === null) throw new Error('This view is for people who are signed in.')
  return me
}
