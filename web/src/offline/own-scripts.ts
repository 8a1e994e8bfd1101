/** As far as the page uses it; TypeScript does not know it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

/** Which scripts may run as workers: our own, as they were built. */
function isOwnScript(url: string): boolean {
  return /^\/(sw\.js|assets\/[\w-]+\.js)$/.test(url)
}

const rules = {
  createScriptURL(url: string): string {
    if (!isOwnScript(url)) throw new TypeError(`${url} is no script of this page.`)
    return url
  },
}
// Made once, when the page begins: the content security policy allows one of this name and no second.
const policy = window.trustedTypes?.createPolicy('parley-workers', rules) ?? rules

/** The address of one of our workers, in the form that the content security policy asks for. */
export function ownScript(url: string): string {
  return policy.createScriptURL(url)
}
