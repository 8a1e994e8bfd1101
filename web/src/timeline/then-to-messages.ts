/** Goes where a button leads that goes away with it, and leaves its focus to the messages. */
export async function thenToMessages(button: HTMLElement, go: () => Promise<void> | void): Promise<void> {
  const messages = button.closest('section')?.querySelector<HTMLElement>('[role=log]')
  await go()
  const { activeElement } = document
  if (activeElement === button || activeElement === document.body) messages?.focus({ preventScroll: true })
}
