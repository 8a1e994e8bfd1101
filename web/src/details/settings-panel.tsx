import { Lock } from 'lucide-react'
import { useEffect } from 'react'
import { RoomAvatar } from '../avatars/room-avatar.tsx'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { FormView } from '../forms/form-view.tsx'
import { AccessFields } from '../rooms/access-fields.tsx'
import { draftOfRoom } from '../rooms/room-draft.ts'
import { RoomFields } from '../rooms/room-fields.tsx'
import { TypeField } from '../rooms/type-field.tsx'
import { useRights } from '../rooms/use-rights.ts'
import { Choice } from '../ui/choice.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { RoomSaveBar } from './room-save-bar.tsx'
import { roomSettingsOf } from './room-settings.ts'

/** Everything about the room that can be changed, for those who may. */
export function SettingsPanel() {
  const { edit } = useRights()
  const { details } = useAllWords()
  // A right that was taken away takes the form with it at once; what was written waits in case it comes back.
  if (!edit) return <QuietState live icon={Lock} title={details.settings.closed} text={details.settings.closedText} />
  return <Settings />
}

/** How long members may have to wait, in seconds. */
const slowModes = [0, 5, 10, 30, 60, 300, 900, 3_600, 21_600]

function Settings() {
  const page = usePage()
  const { room } = useOpenRoom().entry
  const { rooms } = useAllWords()
  const form = roomSettingsOf(page, room)
  const { values, dirty } = useWatch(form)

  // What others change shows, unless something is being written here.
  useEffect(() => {
    const now = form.getSnapshot()
    if (!now.dirty && now.phase === 'editing') form.reset(draftOfRoom(room))
  }, [form, room])
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])

  const waits = [...new Set([...slowModes, values.slowModeSeconds])].toSorted((a, b) => a - b)
  return (
    <FormView form={form} className="flex flex-col gap-6">
      <RoomAvatar />
      <RoomFields form={form} />
      {room.kind === 'channel' && <TypeField form={form} types={['public', 'private']} />}
      <AccessFields form={form} />
      <div className="flex flex-col gap-1.5">
        <Choice
          label={rooms.draft.slowMode}
          value={String(values.slowModeSeconds)}
          options={waits.map((seconds) => ({ value: String(seconds), label: rooms.draft.slowModes(seconds) }))}
          onChange={(seconds) => form.change('slowModeSeconds', Number(seconds))}
        />
        <p className="text-sm text-ink-muted">{rooms.draft.slowModeNote}</p>
      </div>
      <RoomSaveBar form={form} saved={draftOfRoom(room)} />
    </FormView>
  )
}
