import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { type Scope, shortcutActions, shortcutTable } from './actions.ts'
import { Keys } from './keys.tsx'
import { BackCloses } from '../layout/use-back-closes.tsx'

const scopes: readonly Scope[] = ['page', 'composer', 'message']

/** All keys at a glance; appears open, because it is fetched when it is asked for. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const { common, shortcuts } = useAllWords()
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <BackCloses close={onClose} />
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup className="popup fixed inset-2 z-20 flex flex-col gap-4 overflow-y-auto p-6 md:inset-x-4 md:inset-y-[6dvh] md:mx-auto md:max-w-4xl md:rounded-lg">
          <header className="flex items-start gap-4">
            <div className="flex flex-1 flex-col gap-1">
              <Dialog.Title className="font-display text-xl font-semibold">{shortcuts.title}</Dialog.Title>
              <Dialog.Description className="text-ink-muted">{shortcuts.about}</Dialog.Description>
            </div>
            <Dialog.Close
              aria-label={common.close}
              className="button"
              data-tone="quiet"
              data-size="small"
              data-shape="icon"
            >
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </header>
          <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
            {scopes.map((scope) => (
              <ScopeKeys key={scope} scope={scope} />
            ))}
          </div>
          <Link to={{ at: 'settings', section: 'shortcuts' }} className="link self-start" onClick={onClose}>
            {shortcuts.change}
          </Link>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function ScopeKeys({ scope }: { readonly scope: Scope }) {
  const { shortcuts } = useAllWords()
  const keymap = useWatch(usePage().shortcuts.keymap)
  const actions = shortcutActions.filter((action) => shortcutTable[action].scope === scope && keymap[action] !== '')
  return (
    <section className={scope === 'page' ? 'md:row-span-2' : undefined}>
      <h3 className="pb-2 text-sm font-semibold text-ink-muted">{shortcuts.scopes[scope]}</h3>
      <dl className="flex flex-col">
        {scope === 'message' && (
          <>
            <Line name={shortcuts.ways.toMessage} chords={['Shift+Tab', keymap.regionsBack]} />
            <Line name={shortcuts.ways.among} chords={['ArrowUp', 'ArrowDown']} />
            <Line name={shortcuts.ways.toField} chords={['Escape']} />
          </>
        )}
        {actions.map((action) => (
          <Line key={action} name={shortcuts.actions[action]} chords={[keymap[action]]} />
        ))}
      </dl>
    </section>
  )
}

/** One of several chords does; one that is empty is none. */
function Line({ name, chords }: { readonly name: string; readonly chords: readonly string[] }) {
  return (
    <div className="flex items-center justify-between gap-4 border-t border-line py-1.5">
      <dt className="min-w-0">{name}</dt>
      <dd className="flex flex-none flex-wrap justify-end gap-x-3 gap-y-1">
        {chords
          .filter((chord) => chord !== '')
          .map((chord) => (
            <Keys key={chord} chord={chord} />
          ))}
      </dd>
    </div>
  )
}
