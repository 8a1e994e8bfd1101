export interface AdminViewProps {
  /** Which one of what the section lists is open. */
  readonly id: string | null
}
