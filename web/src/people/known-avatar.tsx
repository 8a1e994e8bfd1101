import { usePage, useWatch } from '../app/page-context.ts'
import { Avatar, type AvatarProps } from '../ui/avatar.tsx'

/** Somebody of whom no more is at hand than what they are called; their picture is shown where they are known. */
export function KnownAvatar(props: Omit<AvatarProps, 'url'>) {
  const person = useWatch(usePage().client.store.person(props.id))
  return <Avatar {...props} url={person?.avatarUrl} />
}
