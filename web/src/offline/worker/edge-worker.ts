import { serveTabs } from '@parley/sdk/edge'

declare const self: SharedWorkerGlobalScope

serveTabs(self, self.location.origin)
