import { useEffect, useRef, useState } from 'react'
import { later } from '../app/later.tsx'
import { useMe, usePage, useWatch, useWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { useRoomTitle } from '../conversation/room-name.tsx'
import { AsideLine } from './aside-line.tsx'
import { lastWroteAt, newestFirst } from './last-messages.ts'
import { charactersLeft } from './length.ts'
import { slowUntil } from './may-write.ts'
import { usePaste } from './paste/use-paste.ts'
import { SendRow } from './send-row.tsx'
import { useTypeAnywhere } from './use-type-anywhere.ts'
import { useWritingKeys } from './use-writing-keys.ts'
import type { RoomWriting } from './writing-of-room.ts'
import { WritingField } from './writing-field.tsx'

const QuestionBar = later(async () => (await import('./question-bar.tsx')).QuestionBar)
const ComposingBar = later(async () => (await import('./composing-bar.tsx')).ComposingBar)
const TrayView = later(async () => (await import('../files/tray-view.tsx')).TrayView)
const FileDrop = later(async () => (await import('../files/file-drop.tsx')).FileDrop)
const Preview = later(async () => (await import('./preview.tsx')).Preview)

/** The field with all that belongs to it. */
export function WritingBox({ writing, tray, completions }: RoomWriting) {
  const { composer } = useWords()
  const { client, timers } = usePage()
  const me = useMe()
  const { entry, conversation } = useOpenRoom()
  const title = useRoomTitle(entry.room)
  const composing = useWatch(conversation.composing)
  const isAbout = composing.is === 'edit' || composing.replyTo !== null
  const field = composing.is === 'edit' ? writing.fields.edit : writing.fields.new
  const completion = composing.is === 'edit' ? completions.edit : completions.new
  const { text } = useWatch(field)
  const question = useWatch(writing.question)
  const wrote = lastWroteAt(newestFirst(useWatch(client.store.timeline(entry.room.id))), me.id)
  const slow = composing.is === 'edit' ? null : slowUntil(entry, wrote, timers.now())
  const onKeyDown = useWritingKeys(writing, field, completion, slow)
  const onPaste = usePaste(tray, field)
  const { items, refused } = useWatch(tray)
  const box = useRef<HTMLDivElement>(null)
  useTypeAnywhere(field)

  const [isPreview, setPreview] = useState(false)
  const before = useRef(composing)
  useEffect(() => {
    if (before.current !== composing) field.focus()
    before.current = composing
  }, [composing, field])

  return (
    <div className="px-3 pb-1 md:px-5 tall:pb-3 tall:md:pb-4">
      <div className="relative mx-auto max-w-5xl">
        <AsideLine writing={writing} />
        <div ref={box} className="writing-box">
          {isAbout && <ComposingBar writing={writing} />}
          {question !== null && <QuestionBar question={question} writing={writing} />}
          {items.length + refused.length > 0 && <TrayView tray={tray} onGone={() => field.focus()} />}
          <FileDrop inside={box} tray={tray} title={title} />
          {isPreview && <Preview field={field} />}
          <WritingField
            key={composing.is}
            field={field}
            completion={completion}
            label={composing.is === 'edit' ? composer.editLabel : composer.label}
            placeholder={composing.is === 'edit' ? '' : composer.placeholder(title)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
          <SendRow
            writing={writing}
            tray={tray}
            field={field}
            left={charactersLeft(text)}
            slow={slow}
            isPreview={isPreview}
            onPreview={() => setPreview(!isPreview)}
          />
        </div>
      </div>
    </div>
  )
}
