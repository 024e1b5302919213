// @ts-check
import { html } from 'lit'
import { LEADER } from './links.js'
import { Part } from './part.js'
import { go } from './state.js'
import { t } from './words.js'

const kept = () => {
  try {
    return JSON.parse(localStorage.getItem('me') ?? 'null')
  } catch {
    return null
  }
}

/** A leader's own page, one press away: asked once who sits here, and remembered on this machine only. */
class Me extends Part {
  render() {
    const me = kept()
    return html`<button type="button" class="quiet" title=${me ? me.name : t('me.hint')} @click=${() => (me ? this.open(me) : this.ask())}>${me ? t('me.page') : t('me')}</button>
      <dialog aria-labelledby="me-title"><form method="dialog"><h2 id="me-title">${t('me')}</h2><p class="muted">${t('me.hint')}</p>
        <banyan-finder .label=${t('me.name')} .of=${'leader'} @choose=${(e) => this.choose(e.detail)}></banyan-finder>
        <footer><button>${t('close')} <kbd>Esc</kbd></button></footer></form></dialog>`
  }
  ask() {
    import('./finder.js')
    this.querySelector('dialog').showModal()
  }
  choose({ code, name }) {
    try {
      localStorage.setItem('me', JSON.stringify({ code, name }))
    } catch {
      // Then it holds for this press only.
    }
    this.querySelector('dialog').close()
    this.open({ code })
    this.requestUpdate()
  }
  open({ code }) {
    go({ view: '', at: LEADER + code, open: [], as: '', to: '' })
  }
}
customElements.define('banyan-me', Me)
