import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { usePage, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { formatPath } from '../navigation/routes.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'

/** How long a link can last, in seconds. */
const lastings = { hour: 3_600, day: 86_400, week: 604_800, month: 2_592_000, ever: null } as const
type Lasting = keyof typeof lastings
const lastingNames = Object.keys(lastings) as Lasting[]
const countsOfUses = [null, 1, 5, 10, 25, 100] as const

/** Makes a link into the room. What was made is copied at once, for that is what it was made for. */
export function NewInvite({ onMade }: { readonly onMade: () => void }) {
  const { client, notices, tellFailure } = usePage()
  const { room } = useOpenRoom().entry
  const { invites } = useAllWords()
  const [lasting, setLasting] = useState<Lasting>('week')
  const [uses, setUses] = useState<number | null>(null)
  const [pending, setPending] = useState(false)

  async function make(): Promise<void> {
    setPending(true)
    try {
      const { invite } = await client.call('invites.create', {
        roomId: room.id,
        expiresIn: lastings[lasting],
        maxUses: uses,
      })
      onMade()
      const address = location.origin + formatPath({ at: 'invite', code: invite.code })
      const isCopied = await navigator.clipboard.writeText(address).then(
        () => true,
        () => false,
      )
      notices.tell({ kind: 'success', title: isCopied ? invites.made : invites.madeUncopied })
    } catch (error) {
      tellFailure((words) => words.invites.makeFailed, error)
    }
    setPending(false)
  }
  return (
    <section aria-label={invites.new} className="flex flex-col gap-4 border-t border-line pt-5">
      <h3 className="font-semibold">{invites.new}</h3>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] items-end gap-3">
        <Choice
          label={invites.lasts}
          value={lasting}
          options={lastingNames.map((value) => ({ value, label: invites.lastings[value] }))}
          onChange={setLasting}
        />
        <Choice
          label={invites.uses}
          value={String(uses)}
          options={countsOfUses.map((count) => ({ value: String(count), label: invites.countsOfUses(count) }))}
          onChange={(value) => setUses(value === 'null' ? null : Number(value))}
        />
      </div>
      <Button tone="primary" className="self-start" pending={pending} onClick={() => void make()}>
        <Link2 aria-hidden className="size-4" />
        {pending ? invites.making : invites.make}
      </Button>
    </section>
  )
}
