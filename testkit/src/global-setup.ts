import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'

/** One PostgreSQL for the whole run; every test file gets databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startTestCluster()
  project.provide('cluster', cluster)
  return stop
}
