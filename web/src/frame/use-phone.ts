import { useEffect, useState } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import { PhoneFrame, WideFrame } from './frame-views.tsx'

/** Whether it is shown as on a phone. When the window changes, what is there stays until the other frame has been fetched. */
export function usePhone(): boolean {
  const isPhone = useWatch(usePage().form) === 'phone'
  const [shown, setShown] = useState(isPhone)
  const frame = isPhone ? PhoneFrame : WideFrame
  if (isPhone !== shown && frame.isThere()) setShown(isPhone)
  useEffect(() => {
    if (isPhone === shown) return
    let isGone = false
    void frame.expect().then(() => {
      if (!isGone) setShown(isPhone)
    })
    return () => {
      isGone = true
    }
  }, [isPhone, shown, frame])
  return shown
}
