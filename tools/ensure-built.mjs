/** Before tests of the real program: what they start is built from the sources as they are. */
export { ensureBuilt as default } from './prepare.mjs'
