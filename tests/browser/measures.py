"""What can be measured of a page's look. In: a page in the browser. Out: what is not as it should be.

Nothing is wider than the screen, no words lie over others, and no line that is read is longer
than 80 characters. (How large what is pressed has to be, axe says.)
"""

from collections.abc import Iterator

from playwright.sync_api import Page

LONGEST_LINE = 80

AMISS = r"""longest => {
  const amiss = []
  const named = at => `<${at.tagName.toLowerCase()} class="${at.className}">${at.textContent.trim().slice(0, 40)}`
  const words = within => document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  const range = document.createRange()

  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) amiss.push(`wider than the screen by ${scrollWidth - clientWidth}`)

  // The middle of each line of text: what ascends and descends may meet. The way to the search
  // stands on the others' row, on paper of its own.
  const lines = []
  for (const all = words(document.body); all.nextNode();) {
    const at = all.currentNode.parentElement
    if (!all.currentNode.data.trim() || at.closest('script, template, option, .unseen, .skip, .masthead ul')) continue
    if (!at.checkVisibility({ visibilityProperty: true })) continue
    range.selectNodeContents(all.currentNode)
    for (const { left, right, top, height } of range.getClientRects())
      if (right - left > 2) lines.push({ at, left: left + 1, right: right - 1, top: top + 0.3 * height, bottom: top + 0.7 * height })
  }
  lines.sort((one, other) => one.top - other.top)
  lines.forEach((one, number) => {
    for (const other of lines.slice(number + 1)) {
      if (other.top >= one.bottom) break
      if (one.left < other.right && other.left < one.right) amiss.push(`${named(one.at)} lies over ${named(other.at)}`)
    }
  })

  // Of what is set in the serif, to be read: how many characters stand at the same height. A phone
  // has no room for too many.
  if (clientWidth < 600) return amiss
  for (const at of document.querySelectorAll('p, li, dd')) {
    if (at.textContent.length <= longest || at.querySelector('p, li, h2, h3') || !at.checkVisibility()) continue
    if (!getComputedStyle(at).fontFamily.includes('Newsreader')) continue
    const counts = new Map()
    for (const all = words(at); all.nextNode();)
      for (const word of all.currentNode.data.matchAll(/\S+\s?/g)) {
        range.setStart(all.currentNode, word.index)
        range.setEnd(all.currentNode, word.index + word[0].length)
        const [first, more] = range.getClientRects()
        const line = more ? -1 : Math.round(first?.bottom / 8)
        counts.set(line, (counts.get(line) ?? 0) + word[0].length)
      }
    counts.delete(-1)
    const most = Math.max(0, ...counts.values())
    if (most > longest) amiss.push(`a line of ${most} characters: ${named(at)}`)
  }
  return amiss
}"""


def amiss(page: Page, *widths: int) -> Iterator[str]:
    """What is wrong with the page at these widths of the screen."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        yield from (f"at {width}: {said}" for said in page.evaluate(AMISS, LONGEST_LINE))
