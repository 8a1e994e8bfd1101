import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'
import { buildStudio } from './studio.ts'

/** One PostgreSQL and one studio program for the whole run; every test file gets databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [{ cluster, stop }, studio] = await Promise.all([startTestCluster(), buildStudio()])
  project.provide('cluster', cluster)
  project.provide('studio', studio)
  return stop
}
