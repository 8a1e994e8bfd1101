import { Dialog } from '@base-ui/react/dialog'
import { isErased, type UserView } from '@parley/protocol/wire'
import { ParleyError } from '@parley/sdk'
import { MessageCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createLoader } from '../app/load.ts'
import { useLang, useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { ContactButtons } from '../contacts/contact-buttons.tsx'
import { ContactNote } from '../contacts/contact-note.tsx'
import { useContactState } from '../contacts/use-contacts.ts'
import { Link } from '../navigation/link.tsx'
import { calendarDay, monthOf } from '../time/relative-time.ts'
import { ReportButton } from '../reports/report-button.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { Tag } from '../ui/tag.tsx'
import { failureWords } from '../words/failure-words.ts'
import { openDirect } from './open-direct.ts'
import { currentStatus, StatusLine } from './status.tsx'
import { PersonName } from './person-name.tsx'

export function ProfileCard({ userId }: { readonly userId: string }) {
  const { client } = usePage()
  const words = useAllWords()
  const [loader] = useState(() => createLoader(async () => (await client.call('users.get', { userId })).user))
  const load = useWatch(loader)
  useEffect(() => void loader.reload(), [loader])
  if (load.state === 'ready') return <Card person={load.value} />
  if (load.state === 'loading') {
    return (
      <>
        <Dialog.Title className="sr-only">{words.card.loading}</Dialog.Title>
        <SkeletonRows count={2} />
      </>
    )
  }
  const { problem } = load
  const isMissing =
    problem instanceof ParleyError && (problem.code === 'NOT_FOUND' || problem.code === 'VALIDATION_ERROR')
  return (
    <div role="alert" className="flex flex-col items-start gap-3 pe-10">
      <Dialog.Title className="font-display text-xl font-semibold">
        {isMissing ? words.card.missing : words.card.failed}
      </Dialog.Title>
      <p className="text-ink-muted">{isMissing ? words.card.missingText : failureWords(problem, words)}</p>
      {!isMissing && <Button onClick={() => void loader.reload()}>{words.common.tryAgain}</Button>}
    </div>
  )
}

/** To a conversation between the two of them. */
function TalkButton({ userId }: { readonly userId: string }) {
  const page = usePage()
  const { card } = useAllWords()
  const talk = () => {
    page.messages.overlay.close('person')
    void openDirect(page, userId)
  }
  return (
    <Button size="small" onClick={talk}>
      <MessageCircle aria-hidden className="size-4" />
      {card.talk}
    </Button>
  )
}

function Card({ person }: { readonly person: UserView }) {
  const me = useMe()
  const lang = useLang()
  const { card, contacts, frame, people } = useAllWords()
  const state = useContactState(person.id)
  const status = currentStatus(person.status, usePage().timers.now())
  const tag = frame.kinds[person.kind] ?? people.roles[person.role]
  const facts = [
    [card.fields.location, person.location],
    [card.fields.birthDate, person.birthDate && calendarDay(person.birthDate, lang)],
    [card.fields.gender, person.gender],
  ] as const
  const known = facts.filter(([, value]) => value !== null)
  return (
    <article className="flex flex-col gap-5">
      <header className="flex min-w-0 flex-wrap items-center gap-4 pe-10">
        <Avatar id={person.id} name={person.displayName} url={person.avatarUrl} size="large" />
        <div className="flex min-w-40 flex-1 flex-col gap-0.5">
          <Dialog.Title className="font-display text-xl font-semibold">
            <span className="sr-only">{card.title} </span>
            <bdi>
              <PersonName person={person} />
            </bdi>
          </Dialog.Title>
          <p className="flex flex-wrap items-center gap-2 text-ink-muted">
            {!isErased(person) && <bdi>@{person.username}</bdi>}
            {tag !== null && <Tag>{tag}</Tag>}
            {state === 'accepted' && <Tag>{contacts.states.accepted}</Tag>}
          </p>
        </div>
      </header>
      {status !== null && (
        <p className="rounded-md bg-sunken px-4 py-2">
          <StatusLine whole status={status} />
        </p>
      )}
      {person.bio !== null && (
        <p dir="auto" className="w-fit max-w-full whitespace-pre-line">
          {person.bio}
        </p>
      )}
      {known.length > 0 && <Facts facts={known} />}
      {person.id !== me.id && <ContactNote person={person} />}
      <footer className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4 text-sm text-ink-muted">
        {card.since(monthOf(person.createdAt, lang))}
        {person.id === me.id ? (
          <Link to={{ at: 'settings', section: 'profile' }} className="link">
            {card.edit}
          </Link>
        ) : isErased(person) ? null : (
          <span className="flex flex-wrap items-center gap-2">
            {state !== 'blocked' && <TalkButton userId={person.id} />}
            <ContactButtons person={person} />
            <ReportButton person={person} />
          </span>
        )}
      </footer>
    </article>
  )
}
