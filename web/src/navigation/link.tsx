import type { ComponentProps, MouseEvent } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import { formatPath, type Route, sameRoute } from './routes.ts'

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly to: Route
  /** Whether it leaves a step to come back to. */
  readonly isStep?: boolean
}

/** A real link, so that it opens in a new tab and can be copied; a plain click stays in the page. */
export function Link({ to, isStep = true, onClick, children, ...props }: LinkProps) {
  const { navigation } = usePage()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!isPlainClick(event) || event.defaultPrevented) return
    event.preventDefault()
    if (isStep) navigation.go(to)
    else navigation.replace(to)
  }
  return (
    <a {...props} href={formatPath(to)} onClick={follow}>
      {children}
    </a>
  )
}

/** Whether a click means to go there, rather than to open it elsewhere. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** Contacts are people, and stand with them. */
const sectionOf = ({ at }: Route) => (at === 'contacts' ? 'people' : at)

/** A link that knows whether it leads to where the person is. */
export function NavigationLink({ within = false, ...props }: LinkProps & { readonly within?: boolean }) {
  const { route } = useWatch(usePage().navigation)
  const isHere = sameRoute(route, props.to) || (within && sectionOf(route) === sectionOf(props.to))
  return <Link {...props} aria-current={isHere ? 'page' : undefined} />
}
