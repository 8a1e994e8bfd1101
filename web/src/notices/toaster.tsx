import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { usePage, useWatch, useWords } from '../app/page-context.ts'
import type { Notice, ToldNotice } from './notices.ts'

/** Long enough to read twice; with something to do it stays until the person has decided. */
const shownMs = 6_000

/** Where notices appear: above everything, at the end of the page, politely. */
export function Toaster() {
  const { common } = useWords()
  const before = useRef<HTMLElement>(null)
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget))
      before.current = relatedTarget instanceof HTMLElement ? relatedTarget : null
  }
  return (
    <Toast.Provider limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={common.noticesRegion}
          data-region
          data-region-start="button"
          onFocus={onFocus}
          className="fixed inset-x-4 bottom-40 z-40 mx-auto flex max-w-sm flex-col gap-2 outline-none md:inset-x-auto md:end-6 md:w-96"
        >
          <Toasts before={before} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts({ before }: Pick<ToldProps, 'before'>) {
  const { notices } = usePage()
  const told = useWatch(notices)
  const { toasts, add, close } = Toast.useToastManager<{ kind: Notice['kind'] }>()
  const [shown] = useState(() => new Set<string>())

  useEffect(() => {
    for (const notice of told) {
      if (shown.has(notice.id)) continue
      shown.add(notice.id)
      add({
        id: notice.id,
        title: notice.title,
        description: notice.text,
        data: { kind: notice.kind },
        timeout: notice.action === undefined && notice.lasts !== true ? shownMs : 0,
        onRemove: () => notices.forget(notice.id),
        ...actionOf(notice, close),
      })
    }
    const ids = new Set(told.map(({ id }) => id))
    for (const id of shown) {
      if (ids.has(id)) continue
      shown.delete(id)
      close(id)
    }
  }, [told, shown, add, close, notices])

  return toasts.map((toast) => (
    <Told key={toast.id} toast={toast} isProblem={toast.data?.kind === 'problem'} before={before} />
  ))
}

function actionOf({ id, action }: ToldNotice, close: (id: string) => void) {
  if (action === undefined) return {}
  const onClick = () => {
    close(id)
    action.run()
  }
  return { actionProps: { children: action.label, onClick } }
}

interface ToldProps {
  readonly toast: Toast.Root.Props['toast']
  readonly isProblem: boolean
  /** What had the focus before something that is told. */
  readonly before: RefObject<HTMLElement | null>
}

function Told({ toast, isProblem, before }: ToldProps) {
  const { common } = useWords()
  useEffect(() => () => giveBack(before), [before])
  const Icon = isProblem ? CircleAlert : CircleCheck
  return (
    <Toast.Root
      toast={toast}
      // No dialog, which it would be by itself: it stands above nothing, and keys go on meaning the page.
      role="group"
      aria-modal={undefined}
      swipeDirection={['right', 'down']}
      className="popup translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) data-limited:hidden"
    >
      <Toast.Content className="flex items-start gap-3 p-4">
        <Icon aria-hidden className={`mt-0.5 size-5 ${isProblem ? 'text-danger' : 'text-good'}`} />
        <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
          <Toast.Title className="font-semibold" />
          <Toast.Description className="text-sm text-ink-muted" />
          {toast.actionProps !== undefined && (
            <Toast.Action className="button mt-1" data-tone="secondary" data-size="small" />
          )}
        </div>
        <Toast.Close
          aria-label={common.dismissNotice}
          // What is told lies side by side, so that nobody need open it to see this.
          aria-hidden={false}
          className="button -me-2 -mt-1"
          data-tone="quiet"
          data-size="small"
          data-shape="icon"
        >
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  )
}

/** What goes with the focus in it would leave it nowhere. */
function giveBack({ current }: RefObject<HTMLElement | null>): void {
  if (document.activeElement === document.body) current?.focus()
}
