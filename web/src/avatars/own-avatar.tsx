import { useAllWords, useMe, usePage } from '../app/page-context.ts'
import { Avatar } from '../ui/avatar.tsx'
import { AvatarField } from './avatar-field.tsx'

/** One's own picture. */
export function OwnAvatar({ name }: { readonly name: string }) {
  const { client } = usePage()
  const me = useMe()
  return (
    <AvatarField
      label={useAllWords().files.avatar.own}
      face={<Avatar id={me.id} name={name} url={me.avatarUrl} size="large" />}
      hasPicture={me.avatarUrl !== null}
      onChange={(fileId) =>
        fileId === null ? client.call('users.clearAvatar', {}) : client.call('users.setAvatar', { fileId })
      }
    />
  )
}
