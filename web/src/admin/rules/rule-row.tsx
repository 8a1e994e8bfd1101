import { Switch } from '@base-ui/react/switch'
import type { RuleView } from '@parley/protocol/wire'
import { useAdminWords, useMe } from '../../app/page-context.ts'
import { Link } from '../../navigation/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { ConditionText } from './condition-text.tsx'

interface RuleRowProps {
  readonly rule: RuleView
  readonly onEnable: (enabled: boolean) => void
}

/** One rule: what it speaks of and does, and whether it is in force. Only those who run the place change it. */
export function RuleRow({ rule, onEnable }: RuleRowProps) {
  const { ruleBook: words } = useAdminWords()
  const isTheirs = useMe().role === 'admin'
  const { id, name, action, roomIds, condition, enabled } = rule
  return (
    <li className="flex items-center gap-4 border-line px-4 py-3 not-first:border-t">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {isTheirs ? (
            <Link to={{ at: 'admin', section: 'rules', id }} className="link min-w-0">
              <bdi className="[overflow-wrap:anywhere]">{name}</bdi>
            </Link>
          ) : (
            <bdi className="font-semibold [overflow-wrap:anywhere]">{name}</bdi>
          )}
          <Tag>{words.actions[action].label}</Tag>
          {roomIds !== null && <Tag>{words.inRooms(roomIds.length)}</Tag>}
          {!isTheirs && !enabled && <Tag>{words.off}</Tag>}
        </p>
        <ConditionText condition={condition} />
      </div>
      {isTheirs && (
        <Switch.Root className="switch" checked={enabled} onCheckedChange={onEnable} aria-label={words.inForce(name)}>
          <Switch.Thumb className="switch-thumb" />
        </Switch.Root>
      )}
    </li>
  )
}
