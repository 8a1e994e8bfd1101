import { useEffect, useState } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import type { EmojiSet } from './emoji.ts'
import { loadEmoji } from './load-emoji.ts'

/** All emoji, once they have come. */
export function useEmoji(): EmojiSet | 'loading' | 'failed' {
  const { lang } = useWatch(usePage().catalogue)
  const [set, setSet] = useState<EmojiSet | 'loading' | 'failed'>('loading')
  useEffect(() => {
    let isWanted = true
    loadEmoji(lang).then(
      (found) => isWanted && setSet(found),
      () => isWanted && setSet('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [lang])
  return set
}
