<<<<<<< HEAD
import { type KeyboardEvent, useEffect, useState } from 'react'
import { usePage, useWatch, useWords } from '../app/page-context.ts'
=======
import { useMe, usePage, useWatch } from '../app/page-context.ts'
>>>>>>> main
import { useOpenRoom } from '../conversation/room-context.ts'
import { useSecondsUntil } from '../time/use-seconds-until.ts'
import { ClosedNotice } from './closed-notice.tsx'
import { decideMayWrite } from './may-write.ts'
import { WritingBox } from './writing-box.tsx'
import { writingsOf } from './writing-of-room.ts'

/** Where messages are written, or why they are not. */
export function Composer() {
<<<<<<< HEAD
  const { client } = usePage()
  const { entry, conversation } = useOpenRoom()
  const { composer } = useWords()
  const [text, setText] = useState('')
  const givenBack = useWatch(conversation.givenBack)
  if (givenBack !== null && givenBack.content !== text) setText(givenBack.content)
  useEffect(() => {
    if (givenBack !== null) conversation.tookBack()
  }, [givenBack, conversation])
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || text.trim() === '') return
    event.preventDefault()
    client.send(entry.room.id, text)
    setText('')
  }
  return (
    <div className="px-5 pb-4">
      <textarea
        aria-label={composer.label}
        className="field-control min-h-11"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
=======
  const page = usePage()
  const me = useMe()
  const { entry, conversation } = useOpenRoom()
  const { silencedUntil } = entry.membership
  // Shown anew when it is over.
  useSecondsUntil(silencedUntil === null ? null : Date.parse(silencedUntil))
  const may = decideMayWrite(entry, page.timers.now())
  const composing = useWatch(conversation.composing)
  if (!may.may && composing.is === 'new') return <ClosedNotice why={may} />
  return <WritingBox writing={writingsOf(page, me.id).of(conversation, entry)} />
>>>>>>> main
}
