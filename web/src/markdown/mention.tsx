import { bareName, callsMany } from '@parley/protocol/wire'
import { useMe, usePage } from '../app/page-context.ts'
import { useMentioned } from './mentioned.ts'
import { useSurroundings } from './surroundings.ts'
import { PersonName } from '../people/person-name.tsx'

/** A name with a sign before it; a chip where the message speaks to that person. */
export function Mention({ name }: { readonly name: string }) {
  const { mentions, mentionsRoom } = useSurroundings()
  const me = useMe()
  if (mentionsRoom !== null && callsMany(name) !== null) {
    const word = bareName(name.toLowerCase())
    return (
      <>
        <span className="mention" data-own={mentionsRoom === 'room' || mentions.includes(me.id) ? '' : undefined}>
          @{word}
        </span>
        {name.slice(word.length)}
      </>
    )
  }
  return <PersonMention name={name} />
}

function PersonMention({ name }: { readonly name: string }) {
  const { messages } = usePage()
  const me = useMe()
  const mentioned = useMentioned(name)
  if (mentioned === null) return `@${name}`
  const { person, rest } = mentioned
  return (
    <>
      <button
        type="button"
        className="mention"
        data-own={person.id === me.id ? '' : undefined}
        title={`@${person.username}`}
        onClick={() => messages.overlay.show({ is: 'person', userId: person.id })}
      >
        @
        <bdi>
          <PersonName person={person} />
        </bdi>
      </button>
      {rest}
    </>
  )
}
