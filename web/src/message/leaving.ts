/** Calls when the page is left or put out of sight: nobody can say whether it will be seen again. */
export function onLeave(leave: () => void): void {
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
  })
}
