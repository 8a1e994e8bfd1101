import { ChevronDown, Users } from 'lucide-react'
import { Collapsible } from '@base-ui/react/collapsible'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { FormView } from '../forms/form-view.tsx'
import { Link } from '../navigation/link.tsx'
import { PersonPicker } from '../people/person-picker.tsx'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { useMedia } from '../ui/use-media.ts'
import { AccessFields } from './access-fields.tsx'
import { newRoomFormOf } from './new-room-form.ts'
import { RoomFields } from './room-fields.tsx'
import { TypeField } from './type-field.tsx'

/** Making a room. */
export function NewRoomScreen() {
  const me = useMe()
  const { rooms, frame } = useAllWords()
  return (
    <Screen title={rooms.create.title} about={rooms.create.about}>
      {me.kind === 'guest' ? (
        <QuietState icon={Users} title={rooms.create.guestTitle} text={rooms.create.guestText}>
          <Link to={{ at: 'upgrade' }} className="button" data-tone="primary">
            {frame.upgrade}
          </Link>
        </QuietState>
      ) : (
        <NewRoom />
      )}
    </Screen>
  )
}

function NewRoom() {
  const me = useMe()
  const page = usePage()
  const { rooms, common } = useAllWords()
  const form = newRoomFormOf(page, me.id)
  const { values, problems, phase } = useWatch(form)
  const pending = phase === 'sending'
  // Where no keyboard would fold out over half of the window.
  const mayWrite = useMedia('(hover: hover) and (pointer: fine)')
  return (
    <FormView form={form} className="flex max-w-2xl flex-col gap-6">
      <TypeField form={form} />
      <RoomFields form={form} autoFocus={mayWrite} />
      <PersonPicker
        label={rooms.draft.people}
        note={rooms.draft.peopleNote}
        optional
        problem={problems.people}
        chosen={values.people}
        without={new Set([me.id])}
        onChange={(people) => form.change('people', people)}
      />
      <Collapsible.Root
        className="rounded-lg border border-line"
        defaultOpen={values.readOnly || values.maxMembers !== '' || problems.maxMembers !== undefined}
      >
        <Collapsible.Trigger className="group flex min-h-12 w-full items-center justify-between gap-3 rounded-lg px-4 text-start font-semibold hover:bg-hover">
          {rooms.draft.more}
          <ChevronDown aria-hidden className="size-5 text-ink-muted group-data-panel-open:rotate-180" />
        </Collapsible.Trigger>
        <Collapsible.Panel keepMounted className="border-t border-line p-4">
          <AccessFields form={form} />
        </Collapsible.Panel>
      </Collapsible.Root>
      <div className="flex flex-wrap justify-end gap-3">
        <Button tone="quiet" onClick={() => page.navigation.leave({ at: 'rooms' })}>
          {common.cancel}
        </Button>
        <Button type="submit" tone="primary" pending={pending}>
          {pending ? rooms.create.pending : rooms.create.submit}
        </Button>
      </div>
    </FormView>
  )
}
