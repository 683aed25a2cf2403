/* Before anything is painted: the scheme that the reader chose, if they did (js/scheme.js), and that
   scripts run here, so that what needs one is there from the start. It stands in the page itself, and
   the content security policy knows it by its checksum. */
{
  const follow = () => {
    let chosen = null
    try {
      chosen = localStorage.getItem('newsbrief:scheme')
    } catch {
      /* A reader who lets no site keep anything has the device's. */
    }
    const root = document.documentElement
    if (chosen) root.dataset.scheme = chosen
    else delete root.dataset.scheme
    document.querySelector('meta[name="color-scheme"]').content = chosen ?? 'light dark'
    for (const frame of document.querySelectorAll('meta[data-scheme]')) {
      const its = frame.dataset.scheme
      frame.media = chosen ? (its === chosen ? 'all' : 'not all') : `(prefers-color-scheme: ${its})`
    }
  }
  document.documentElement.dataset.scripts = 'run'
  follow()
  for (const change of ['newsbrief:scheme', 'storage', 'pageshow']) addEventListener(change, follow)
}
