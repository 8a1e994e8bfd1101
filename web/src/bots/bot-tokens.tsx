import type { BotTokenView } from '@parley/protocol/wire'
import { useEffect, useState } from 'react'
import { useAllWords, useLang, usePage, useWatch } from '../app/page-context.ts'
import { exactTime, relativeTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import type { BotProps } from './bots.ts'
import { botExample } from './examples.ts'
import { NewToken } from './new-token.tsx'
import { ToldOnce } from './told-once.tsx'

/** What lets a bot in: made, told once, seen in use and revoked. */
export function BotTokens({ bot, bots }: BotProps) {
  const words = useAllWords()
  const [tokens] = useState(() => bots.tokensOf(bot))
  const [secret, setSecret] = useState<string | null>(null)
  const load = useWatch(tokens)
  useEffect(() => void tokens.reload(), [tokens])

  async function revoke(token: BotTokenView): Promise<void> {
    await bots.revoke(bot, token)
    await tokens.reload()
  }
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-4">
      {load.state === 'loading' && <SkeletonRows count={1} />}
      {load.state === 'failed' && <p role="status">{failureWords(load.problem, words)}</p>}
      {load.state === 'ready' && load.value.length > 0 && (
        <ul aria-label={words.bots.tokensOf(bot.user.displayName)} className="flex flex-col">
          {load.value.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => void revoke(token)} />
          ))}
        </ul>
      )}
      {secret === null ? (
        <NewToken
          bot={bot}
          bots={bots}
          onMade={(made) => {
            setSecret(made)
            void tokens.reload()
            void bots.list.reload()
          }}
        />
      ) : (
        <ToldOnce
          title={words.bots.tokenMade}
          secret={secret}
          example={botExample(secret)}
          onDone={() => setSecret(null)}
        />
      )}
    </div>
  )
}

function TokenRow({ token, onRevoke }: { readonly token: BotTokenView; readonly onRevoke: () => void }) {
  const { timers } = usePage()
  const lang = useLang()
  const { bots } = useAllWords()
  const [isAsked, setAsked] = useState(false)
  const { name, lastFour, scopes, lastUsedAt, expiresAt } = token
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line py-3 not-first:border-t">
      <div className="min-w-48 flex-1">
        <p className="font-medium">
          <bdi>{name}</bdi>{' '}
          <bdi dir="ltr" className="font-mono text-sm text-ink-muted">
            …{lastFour}
          </bdi>
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
          <span>{bots.used(lastUsedAt === null ? null : relativeTime(lastUsedAt, timers.now(), lang))}</span>
          {expiresAt !== null && <span>{bots.ends(exactTime(expiresAt, lang))}</span>}
        </p>
        <p className="text-sm text-ink-muted">{scopes.map((scope) => bots.scopes[scope]).join(' · ')}</p>
      </div>
      <Button size="small" tone="quiet" aria-label={bots.revokeNamed(name)} onClick={() => setAsked(true)}>
        {bots.revoke}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={bots.revokeTitle(name)}
        text={bots.revokeText}
        action={bots.revoke}
        onAct={() => {
          setAsked(false)
          onRevoke()
        }}
        onClose={() => setAsked(false)}
      />
    </li>
  )
}
