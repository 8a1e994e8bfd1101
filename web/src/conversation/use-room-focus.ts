import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { usePage } from '../app/page-context.ts'
import type { RoomPanel } from '../navigation/routes.ts'

interface RoomParts {
  /** The conversation: its heading, its messages and the field. */
  readonly talk: RefObject<HTMLElement | null>
  readonly details: RefObject<HTMLElement | null>
}

/** Whether the field may take the focus by itself: where no keyboard would fold out over half of the window. */
const mayWriteAtOnce = () => matchMedia('(hover: hover) and (pointer: fine)').matches

/** Keeps the focus somewhere sensible: coming to a room one can write, opening its details one reads them, and back again. Answers with what is to be called when the details have come. */
export function useRoomFocus(roomId: string | null, panel: RoomPanel | null, { talk, details }: RoomParts): () => void {
  const { navigation } = usePage()
  const before = useRef<{ readonly roomId: string | null; readonly panel: RoomPanel | null } | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  /** The details are to have the focus as soon as they have been fetched. */
  const isExpected = useRef(false)
  useEffect(() => {
    const was = before.current
    before.current = { roomId, panel }
    if (roomId === null || (was === null && navigation.getSnapshot().turn === 0)) return
    if (was?.roomId !== roomId) return focusTalk(talk.current)
    if (was.panel === null && panel !== null) {
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      isExpected.current = details.current === null
      details.current?.focus({ preventScroll: true })
    } else if (was.panel !== null && panel === null) {
      if (opener.current?.isConnected === true && opener.current !== document.body) opener.current.focus()
      else focusTalk(talk.current)
    }
  }, [roomId, panel, navigation, talk, details])
  return useCallback(() => {
    if (isExpected.current) details.current?.focus({ preventScroll: true })
    isExpected.current = false
  }, [details])
}

function focusTalk(talk: HTMLElement | null): void {
  const field = mayWriteAtOnce() ? talk?.querySelector<HTMLElement>('textarea:not(:disabled), [role="textbox"]') : null
  const target = field ?? talk?.querySelector<HTMLElement>('h1')
  target?.focus({ preventScroll: true })
}
