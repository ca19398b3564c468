import { afterEach } from 'vitest'
import { shownPages } from './shown-pages.ts'

afterEach(async ({ task }) => {
  for (const page of shownPages) {
    if (page.isClosed()) shownPages.delete(page)
    else if (task.result?.state === 'fail') {
      const text = await page
        .locator('body')
        .innerText({ timeout: 5000 })
        .catch(() => 'does not answer')
      console.log(`${task.name}\n${page.url()} shows:\n${text}`)
    }
  }
})
