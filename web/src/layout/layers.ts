const layers = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** Whether keys are for something else than this part of the page: for what stands above it, or because it lies below a room. */
export function isBelow(part: Element | null): boolean {
  return document.querySelector(layers) !== null || part?.closest('[inert]') != null
}
