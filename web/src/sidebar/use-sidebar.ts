import { useMe, usePage } from '../app/page-context.ts'
import { sidebarOf } from './sidebar-of.ts'

export function useSidebar() {
  return sidebarOf(usePage(), useMe().id)
}
