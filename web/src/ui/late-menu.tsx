import { type ComponentProps, type FunctionComponent, type ReactElement, useCallback, useState } from 'react'
import { later } from '../app/later.tsx'
import { OnItsWay } from '../app/on-its-way.tsx'
import { usePage } from '../app/page-context.ts'

interface LateMenuProps {
  readonly button: ReactElement
  readonly giveUp: () => void
}

/** A button whose menu is fetched when somebody reaches for it. The menu comes with a button that looks the same. */
export function lateMenu(fetchMenu: () => Promise<FunctionComponent>) {
  const Menu = later<LateMenuProps>(fetchMenu, ({ button, giveUp }) => <OnItsWay giveUp={giveUp}>{button}</OnItsWay>)
  return function LateMenu(button: ComponentProps<'button'>) {
    const { catalogue } = usePage()
    const [isWanted, setWanted] = useState(false)
    const giveUp = useCallback(() => setWanted(false), [])
    const expect = () => void Promise.all([fetchMenu(), catalogue.whole()]).catch(() => {})
    const shown = (
      <button
        type="button"
        aria-haspopup="menu"
        {...button}
        onPointerEnter={expect}
        onFocus={expect}
        onClick={() => setWanted(true)}
      />
    )
    return isWanted ? <Menu button={shown} giveUp={giveUp} /> : shown
  }
}
