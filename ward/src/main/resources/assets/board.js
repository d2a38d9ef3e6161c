// Keeps a ward board live by server-sent events: the whole board when something on it changed, and a heartbeat at least
// every five seconds, each with the server's own time.

import { begin, dateAndTime, heard, isStopped, serverNow, shownTime, tick } from './live.js'

const AGAIN = 3_000
const PATIENCE = 10_000
const stream = document.getElementById('live').dataset.stream

let line = null
let joinAt = 0

function join() {
  line?.close()
  line = new EventSource(stream)
  line.addEventListener('heartbeat', (event) => {
    heard(event.data)
    tick()
  })
  line.addEventListener('board', (event) => {
    show(event.data)
    tick()
  })
  line.addEventListener('error', () => {
    if (line !== null && line.readyState === EventSource.CLOSED) {
      leave()
      clearIfOver()
    }
  })
}

// The server hung up for good. Where that is because the session is over, nobody's record stays on the screen.
async function clearIfOver() {
  try {
    const answer = await fetch(window.location.href, {
      headers: { Accept: 'text/html', 'Homeward-Renews-Itself': 'yes' },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)) {
      window.location.reload()
    }
  } catch {
    // Nothing was heard: the page says so by itself when it lasts.
  }
}

function leave() {
  line?.close()
  line = null
  joinAt = Date.now() + AGAIN
}

// Swaps only the rows that changed, so that focus, selection and scrolling stay where the reader left them.
function show(html) {
  const next = new DOMParser().parseFromString(html, 'text/html').getElementById('board-now')
  const shown = document.getElementById('board-now')
  const focused = document.activeElement?.id
  const rows = shown.querySelector('tbody')
  const nextRows = next.querySelector('tbody')
  heard(next.dataset.at)
  document.title = next.dataset.title
  if (rows && nextRows) {
    shown.querySelector('.hw-counts').replaceWith(next.querySelector('.hw-counts'))
    shown.querySelector('.hw-shown').replaceWith(next.querySelector('.hw-shown'))
    swapRows(rows, nextRows)
  } else {
    shown.replaceWith(next)
  }
  if (focused && document.activeElement?.id !== focused) {
    document.getElementById(focused)?.focus({ preventScroll: true })
  }
}

function swapRows(rows, nextRows) {
  const known = new Map([...rows.children].map((row) => [row.id, row]))
  const wanted = [...nextRows.children].map((fresh) => {
    const old = known.get(fresh.id)
    if (old && old.dataset.as === fresh.outerHTML) {
      return old
    }
    fresh.dataset.as = fresh.outerHTML
    return fresh
  })
  const staying = new Set(wanted)
  known.forEach((row) => staying.has(row) || row.remove())
  wanted.forEach((row, place) => {
    if (rows.children[place] !== row) {
      rows.insertBefore(row, rows.children[place] ?? null)
    }
  })
}

window.addEventListener('pagehide', leave)
window.addEventListener('beforeprint', () => {
  document.getElementById('printed').textContent = `Printed ${dateAndTime(new Date(serverNow()))}. Values as at `
    + `${shownTime()}${isStopped() ? ' (NOT LIVE)' : ''}. Confidential: dispose of as patient-identifiable paper.`
})

begin(document.getElementById('board-now').dataset.at, join)
join()
setInterval(() => {
  if (line === null && Date.now() >= joinAt) {
    join()
  }
}, 1_000)
