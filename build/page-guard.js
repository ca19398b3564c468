// The first script of every page, so that libraries which write styles at run time (antd) live with the page's
// content policy (electron/security/content-policy.ts). Plain, so that it runs before any module.

// Text without `<` can make no element: style sheets and plain text pass, markup from anywhere throws.
// Scripts and workers are made from our own files only.
window.trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text.includes('<') ? undefined : text),
  createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : undefined),
})

// A style element made by our scripts carries the nonce of this answer; one that came in as markup does not.
const nonce = document.querySelector('meta[property="csp-nonce"]')?.nonce
const createElement = document.createElement
document.createElement = function createWithNonce(name, options) {
  const element = createElement.call(this, name, options)
  if (nonce && element instanceof HTMLStyleElement) element.nonce = nonce
  return element
}
