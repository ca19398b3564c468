import type { Page } from 'playwright-core'

/** The pages a person of this test file looks at, so that a test that fails can say what they saw. */
export const shownPages = new Set<Page>()
