import { Hash } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, usePage, useWatch } from '../../app/page-context.ts'
import { Choice } from '../../ui/choice.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { FoundList } from '../found-list.tsx'
import { RoomRow } from './room-row.tsx'
import { createPlaceRooms, type ListedRoom, type PlaceRooms, type RoomsAsk } from './rooms.ts'

const visibilities = ['all', 'public', 'private'] as const
const states = ['all', 'open', 'archived'] as const
const sorts = ['recent', 'members', 'messages', 'newest', 'name'] as const

/** All rooms of the place but directs. */
export function PlaceRoomsSection() {
  const page = usePage()
  const { placeRooms: words } = useAdminWords()
  const [rooms] = useState(() => createPlaceRooms(page))
  const { ask } = useWatch(rooms.list)
  useEffect(() => rooms.list.choose(rooms.list.getSnapshot().ask), [rooms])
  const narrow = (change: Partial<RoomsAsk>) => rooms.list.choose({ ...ask, ...change })
  return (
    <div className="flex flex-col gap-5">
      <SearchBox
        label={words.search}
        placeholder={words.search}
        query={ask.q}
        onType={(q) => rooms.list.type({ ...ask, q })}
      />
      <div className="grid gap-4 md:grid-cols-3">
        <Choice
          label={words.visibility}
          value={ask.visibility}
          options={visibilities.map((value) => ({ value, label: words.visibilities[value] }))}
          onChange={(visibility) => narrow({ visibility })}
        />
        <Choice
          label={words.state}
          value={ask.state}
          options={states.map((value) => ({ value, label: words.states[value] }))}
          onChange={(state) => narrow({ state })}
        />
        <Choice
          label={words.sort}
          value={ask.sort}
          options={sorts.map((value) => ({ value, label: words.sorts[value] }))}
          onChange={(sort) => narrow({ sort })}
        />
      </div>
      <List rooms={rooms} />
    </div>
  )
}

type Question = { readonly what: 'archive' | 'remove'; readonly room: ListedRoom } | null

function List({ rooms }: { readonly rooms: PlaceRooms }) {
  const { placeRooms: words } = useAdminWords()
  const [question, setQuestion] = useState<Question>(null)
  const close = () => setQuestion(null)
  const isRemoval = question?.what === 'remove'
  return (
    <>
      <FoundList from={rooms.list} icon={Hash} words={words}>
        {(room) => (
          <RoomRow
            key={room.id}
            room={room}
            onArchive={() =>
              room.archivedAt === null ? setQuestion({ what: 'archive', room }) : void rooms.archive(room, false)
            }
            onDelete={() => setQuestion({ what: 'remove', room })}
          />
        )}
      </FoundList>
      <ConfirmDialog
        open={question !== null}
        title={isRemoval ? words.removeTitle(question.room.name) : words.archiveTitle(question?.room.name ?? '')}
        text={isRemoval ? words.removeText : words.archiveText}
        action={isRemoval ? words.removeAct : words.archiveAct}
        onClose={close}
        onAct={() => {
          close()
          if (question !== null) void (isRemoval ? rooms.remove(question.room) : rooms.archive(question.room, true))
        }}
      />
    </>
  )
}
