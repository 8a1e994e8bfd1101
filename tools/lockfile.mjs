/** @typedef {{ optionalDependencies?: Record<string, string> }} LockedPackage */

/**
 * Optional packages that somebody needs and the lockfile does not know: those of other platforms, which npm forgets when
 * the registry does not have them yet. `npm ci` then refuses to install on every platform.
 * @param {{ packages: Record<string, LockedPackage> }} lockfile
 * @returns {string[]}
 */
export function findForgotten({ packages }) {
  const known = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => {
    const forgotten = Object.keys(optionalDependencies).filter((name) => !known.has(name))
    const by = path.slice('node_modules/'.length)
    return forgotten.length === 0
      ? []
      : [`${by}: ${forgotten.join(', ')}. Take a version whose packages are all there.`]
  })
}
