// Forms: the NHS components' behaviour, and radios that answer to a letter.

import { Button, ErrorSummary, createAll } from './nhsuk-frontend.js'

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
createAll(Button)
createAll(ErrorSummary)

for (const group of document.querySelectorAll('[data-keys]')) {
  group.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return
    }
    const radio = group.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
    if (radio) {
      radio.checked = true
      radio.focus()
      event.preventDefault()
    }
  })
}
