import { CloudOff, SearchX } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { createLoader } from '../app/load.ts'
import { useLang, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import { memberActs } from './member-acts.ts'
import { MemberList } from './member-list.tsx'
import { matching, ordered } from './member-order.ts'
import { presenceTogether } from './presence-together.ts'

/** As many rows as are shown until somebody wants more. */
const rowsAtOnce = 100

/** Everybody in a room that is not too large to be held: searched and ordered here, and live. */
export function WholeMembers() {
  const page = usePage()
  const { client } = page
  const lang = useLang()
  const words = useAllWords()
  const { people, details, common } = words
  const { id: roomId } = useOpenRoom().entry.room
  const [loader] = useState(() => createLoader(() => client.loadMembers(roomId)))
  const load = useWatch(loader)
  const members = useWatch(useMemo(() => client.store.members(roomId), [client, roomId]))
  const [query, setQuery] = useState('')
  const [most, setMost] = useState(rowsAtOnce)
  const acts = useMemo(() => memberActs(page, { id: roomId }, () => {}), [page, roomId])

  useEffect(() => void loader.reload(), [loader])
  const ids = useMemo(() => members?.map(({ user }) => user.id) ?? [], [members])
  useEffect(() => page.onScreen.show(ids), [page, ids])
  const presence = useWatch(useMemo(() => presenceTogether(client.store, ids), [client, ids]))

  const shown = useMemo(
    () => ordered(matching(members ?? [], query), (id) => presence.get(id) ?? null, lang),
    [members, query, presence, lang],
  )
  if (members === null) {
    return load.state === 'failed' ? (
      <QuietState live icon={CloudOff} title={details.membersFailed} text={failureWords(load.problem, words)}>
        <Button onClick={() => void loader.reload()}>{common.tryAgain}</Button>
      </QuietState>
    ) : (
      <SkeletonRows />
    )
  }
  return (
    <>
      <SearchBox label={details.findMembers} placeholder={people.searchPlaceholder} query={query} onType={setQuery} />
      <p role="status" className="text-sm text-ink-muted">
        {people.count(shown.length, false)}
      </p>
      {shown.length === 0 && <QuietState icon={SearchX} title={people.none(query.trim())} text={people.noneText} />}
      <MemberList members={shown.slice(0, most)} acts={acts} />
      {shown.length > most && (
        <Button className="self-center" size="small" onClick={() => setMost(most + rowsAtOnce)}>
          {people.more}
        </Button>
      )}
    </>
  )
}
