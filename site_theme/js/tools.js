/* What a reader does with a brief: print it, copy its link, share it, copy a quote with its
   attribution. In: the `.tools` of the page, with its words. Out: buttons under the headline and
   under each quote; only those that this browser can keep its word on. */

const tools = document.querySelector('.tools')
const link = document.querySelector('link[rel="canonical"]')?.href ?? location.href.split('#')[0]

const deeds = {
  print: () => print(),
  'copy-link': (button) => copy(link, button),
  'copy-quote': (button) => copy(cited(button.closest('.key-quote')), button),
  share: () => navigator.share({ title: document.title, url: link }).catch(() => {}),
}

if (!navigator.clipboard) delete deeds['copy-link'], delete deeds['copy-quote']
if (!navigator.share) delete deeds.share

if (tools) {
  fill(tools, 'brief')
  document.querySelector('.brief > .headline')?.append(tools)
  for (const caption of document.querySelectorAll('.key-quote figcaption')) {
    const bar = tools.cloneNode(false)
    fill(bar, 'quote')
    if (bar.querySelector('button')) caption.append(bar)
  }
}

function fill(bar, purpose) {
  const made = tools.querySelector(`template[data-for="${purpose}"]`).content.cloneNode(true)
  for (const button of made.querySelectorAll('button')) {
    const deed = deeds[button.dataset.does]
    if (deed) button.addEventListener('click', () => deed(button))
    else button.remove()
  }
  bar.append(made)
}

/** A quote as another page can give it: the words, who said them, where, when, and a link to them. */
function cited(quote) {
  const attribution = quote.querySelector('.attribution').cloneNode(true)
  for (const mark of attribution.querySelectorAll('.passage')) mark.remove()
  const blanks = {
    quote: plain(quote.querySelector('blockquote')),
    attribution: plain(attribution),
    link: `${link}#${quote.id}`,
  }
  return tools.dataset.cited.replace(/%(\w+)%/g, (blank, name) => blanks[name] ?? blank)
}

function plain(element) {
  return element.textContent.replace(/\s+/g, ' ').trim()
}

async function copy(text, button) {
  for (const said of document.querySelectorAll('.tools [role="status"]')) said.textContent = ''
  const said = button.parentElement.querySelector('[role="status"]')
  try {
    await navigator.clipboard.writeText(text)
    said.textContent = tools.dataset.copied
  } catch {
    said.textContent = tools.dataset.notCopied
  }
}
