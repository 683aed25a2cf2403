/* The reader's choice of scheme, kept in their browser. In: the `.scheme` of the footer. Out: a
   labelled set of three, which js/early.js follows. */

const KEY = 'newsbrief:scheme'

const control = document.querySelector('.scheme')
const chosen = readChoice()
if (control && chosen !== undefined) offer(control)

/** What was chosen: '' for the device's own; undefined where nothing can be kept. */
function readChoice() {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return undefined
  }
}

function offer(control) {
  control.append(control.querySelector('template').content.cloneNode(true))
  const show = () => {
    for (const way of control.querySelectorAll('input')) way.checked = way.value === readChoice()
  }
  show()
  control.addEventListener('change', ({ target }) => {
    if (target.value) localStorage.setItem(KEY, target.value)
    else localStorage.removeItem(KEY)
    dispatchEvent(new Event(KEY))
  })
  addEventListener('storage', show)
  addEventListener('pageshow', show)
}
