// Keeps a patient's page live: asks every few seconds whether anything that is shown as current has changed, and only
// then has the page again and swaps the parts that changed, unless the reader is writing in one. The chart is shown from
// its newest column.

import { begin, heard, tick } from './live.js'

const EVERY = 5_000
const PATIENCE = 10_000

// What is not current, such as the date beside a time, grows old more slowly.
const WHOLE_AGAIN = 60_000

const shownAs = new Map()
let asking = false
let tag = document.getElementById('live').dataset.tag
let wholeAt = Date.now()

async function ask() {
  if (asking || document.visibilityState !== 'visible') {
    return
  }
  asking = true
  try {
    const answer = await fetch(window.location.href, {
      headers: {
        Accept: 'text/html',
        'If-None-Match': Date.now() - wholeAt < WHOLE_AGAIN ? tag : '""',
        'Homeward-Renews-Itself': 'yes',
      },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (answer.status === 304) {
      heard(new Date(answer.headers.get('Date')).toISOString())
      tick()
    } else if ([401, 403, 404].includes(answer.status)) {
      // It may not be looked at any more: nothing of it stays on the screen.
      window.location.reload()
    } else if (answer.ok) {
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    }
  } catch {
    // Nothing was heard: the page says so by itself when it lasts.
  } finally {
    asking = false
  }
}

// A part that is being written in stays as it is, and what it shows is not taken for the newest.
function show(next) {
  const live = next.getElementById('live')
  if (!live) {
    return
  }
  heard(live.dataset.at)
  tag = live.dataset.tag
  wholeAt = Date.now()
  for (const part of document.querySelectorAll('[data-part]')) {
    const fresh = next.getElementById(part.id)
    const freshAs = withoutFormTokens(fresh)
    if (shownAs.get(part.id) === freshAs) {
      continue
    }
    if (isWritten(part)) {
      tag = '""'
    } else {
      swap(part, fresh)
      shownAs.set(part.id, freshAs)
    }
  }
  tick()
}

function withoutFormTokens(part) {
  const copy = part.cloneNode(true)
  copy.querySelectorAll('input[type=hidden]').forEach((input) => input.remove())
  return copy.outerHTML
}

function isWritten(part) {
  const typed = [...part.querySelectorAll('input[type=text]')].some((input) => input.value !== '')
  return typed || (part.contains(document.activeElement) && document.activeElement.matches('input'))
}

function swap(part, fresh) {
  const focused = part.contains(document.activeElement) ? document.activeElement.id : ''
  const scrolled = part.querySelector('.hw-chart')?.scrollLeft
  fresh.querySelectorAll('[autofocus]').forEach((element) => element.removeAttribute('autofocus'))
  part.replaceWith(fresh)
  if (scrolled !== undefined && fresh.querySelector('.hw-chart')) {
    fresh.querySelector('.hw-chart').scrollLeft = scrolled
  }
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true })
  }
}

const chart = document.getElementById('chart')
if (chart) {
  chart.scrollLeft = chart.scrollWidth
}
document.querySelectorAll('.hw-trend__graph').forEach((graph) => {
  graph.scrollLeft = graph.scrollWidth
})
const wanted = window.location.hash.startsWith('#alert-') && document.getElementById(window.location.hash.slice(1))
if (wanted) {
  wanted.focus()
}
begin(document.getElementById('live').dataset.at, ask)
ask()
setInterval(ask, EVERY)
