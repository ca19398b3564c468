import { createMemoryStore } from '../../../county/store/memory-store.ts'
import { storeSuite } from './store-suite.ts'

storeSuite('memory', async () => {
  const store = createMemoryStore()
  return { store, close: () => store.close() }
})
