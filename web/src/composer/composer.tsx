import { type KeyboardEvent, useEffect, useState } from 'react'
import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'

/** Where messages are written. */
export function Composer() {
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
}
