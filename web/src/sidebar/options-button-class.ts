/** The button looks the same before and after its menu was fetched. */
export const optionsButtonClass =
  'grid size-9 flex-none place-items-center rounded-md text-ink-muted hover:bg-hover hover:text-ink data-popup-open:bg-hover max-md:size-11'
