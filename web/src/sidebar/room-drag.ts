/** What a drag of a room carries, so that a room is told from anything else that is dragged over the list. */
const kind = 'application/x-parley-room'

export interface RoomDrop {
  readonly roomId: string
  /** The favourite before which it was let go; null for below the last. */
  readonly before: string | null
}

/**
 * Lets rooms be dragged within a list: onto the favourites to be one, among them to another place. `favourites` marks the
 * section, `data-room` each row; the row above which a room would come carries `data-drop` meanwhile.
 */
export function followDrags(list: HTMLElement, dropped: (drop: RoomDrop) => void): () => void {
  const roomAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-room]') : null
  const inFavourites = (target: EventTarget | null) =>
    target instanceof Element && target.closest('[data-section="favourites"]') !== null

  function mark(row: HTMLElement | null): void {
    for (const each of list.querySelectorAll('[data-drop]')) each.removeAttribute('data-drop')
    row?.setAttribute('data-drop', '')
  }
  function onStart({ target, dataTransfer }: DragEvent): void {
    const roomId = roomAt(target)?.dataset['room']
    if (roomId !== undefined) dataTransfer?.setData(kind, roomId)
  }
  function onOver(event: DragEvent): void {
    const isRoom = event.dataTransfer?.types.includes(kind) === true && inFavourites(event.target)
    mark(isRoom ? roomAt(event.target) : null)
    if (isRoom) event.preventDefault()
  }
  function onDrop(event: DragEvent): void {
    const roomId = event.dataTransfer?.getData(kind) ?? ''
    const before = roomAt(event.target)?.dataset['room'] ?? null
    mark(null)
    if (roomId === '' || !inFavourites(event.target) || before === roomId) return
    event.preventDefault()
    dropped({ roomId, before })
  }
  const onEnd = () => mark(null)
  list.addEventListener('dragstart', onStart)
  list.addEventListener('dragover', onOver)
  list.addEventListener('drop', onDrop)
  list.addEventListener('dragend', onEnd)
  return () => {
    list.removeEventListener('dragstart', onStart)
    list.removeEventListener('dragover', onOver)
    list.removeEventListener('drop', onDrop)
    list.removeEventListener('dragend', onEnd)
  }
}
