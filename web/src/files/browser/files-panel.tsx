import { fileKinds, type FileKind } from '@parley/protocol/wire'
import { CloudOff, FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAllWords, usePage, useWatch } from '../../app/page-context.ts'
import { useOpenRoom } from '../../conversation/room-context.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { failureWords } from '../../words/failure-words.ts'
import { followRoom } from './follow-room.ts'
import { createFoundFiles, type FoundFiles } from './found-files.ts'
import { FoundPictures } from './found-pictures.tsx'
import { FoundRow } from './found-row.tsx'

const kinds: readonly (FileKind | 'all')[] = ['all', ...fileKinds]

/** Every file of a room. */
export function FilesPanel() {
  const { client, timers } = usePage()
  const { room } = useOpenRoom().entry
  const { browser } = useAllWords().files
  const [found] = useState(() =>
    createFoundFiles({
      list: (ask, signal) => client.call('rooms.files', { roomId: room.id, ...ask }, { signal }),
      timers,
    }),
  )
  const { ask } = useWatch(found)
  useEffect(() => followRoom(found, client.store.room(room.id), timers), [found, client, room.id, timers])
  return (
    <>
      <div className="flex flex-col gap-3">
        <SearchBox
          label={browser.find}
          placeholder={browser.find}
          query={ask.name}
          onType={(name) => found.type({ ...ask, name })}
        />
        <Choice
          hideLabel
          label={browser.kind}
          value={ask.kind}
          options={kinds.map((value) => ({ value, label: browser.kinds[value] }))}
          onChange={(kind) => found.choose({ ...ask, kind })}
        />
      </div>
      <Found found={found} />
    </>
  )
}

function Found({ found }: { readonly found: FoundFiles }) {
  const words = useAllWords()
  const { browser } = words.files
  const { ask, items, phase } = useWatch(found)
  if (phase.is === 'loading' && items.length === 0) return <SkeletonRows />
  if (phase.is === 'failed' && items.length === 0) {
    return (
      <QuietState live icon={CloudOff} title={browser.failed} text={failureWords(phase.problem, words)}>
        <Button onClick={found.retry}>{words.common.tryAgain}</Button>
      </QuietState>
    )
  }
  const more = phase.is === 'loading-more' || (phase.is === 'ready' && phase.more)
  if (items.length === 0) {
    const title = ask.name.trim() !== '' ? browser.notFound : ask.kind === 'all' ? browser.none : browser.noneOfKind
    return <QuietState live icon={FolderOpen} title={title} text={browser.noneText} />
  }
  return (
    <div className="flex flex-col gap-3" aria-busy={phase.is === 'loading'}>
      {ask.kind === 'image' ? (
        <FoundPictures found={items} />
      ) : (
        <ul aria-label={words.details.titles.files} className="-mx-2 flex flex-col">
          {items.map((each) => (
            <FoundRow key={each.file.id} found={each} />
          ))}
        </ul>
      )}
      {more && (
        <Button className="self-center" pending={phase.is === 'loading-more'} onClick={found.more}>
          {phase.is === 'loading-more' ? browser.loading : browser.more}
        </Button>
      )}
      {phase.is === 'failed' && (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-sm text-danger">
          {failureWords(phase.problem, words)}
          <Button size="small" onClick={found.retry}>
            {words.common.tryAgain}
          </Button>
        </p>
      )}
    </div>
  )
}
