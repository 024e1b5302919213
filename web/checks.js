// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { Ask, Part } from './part.js'
import { unitLink } from './links.js'
import { stands } from './ready.js'
import { t } from './words.js'

const FEW = 6

/** One offender as a sentence: how strong the rule is, who offends, what was found, and where the rule comes from. */
export const offender = (o) => html`<li class=${'offender ' + o.strength}>
  <em class=${'tag ' + (o.strength === 'shall' ? 'low' : '')}>${t('strength.' + o.strength)}</em>
  <span>${unitLink(o.unit)} ${o.message}</span>${o.article ? html`<small class="muted">${o.article}</small>` : ''}</li>`

/** What the rules find at and below a unit. */
class Checks extends Part {
  static properties = { at: {}, all: { state: true } }
  answer = new Ask(this, () => [this.at, this.state.lang].join(' '), () => stands.then(() => get('/api/checks', { unit: this.at })))

  render() {
    return html`<section class="checks"><h3>${t('checks')}</h3>${this.answer.show((a) => this.draw(a))}</section>`
  }
  draw({ items, total = items.length }) {
    if (!items.length) return html`<p class="verdict good">${t('checks.none')}</p>`
    return html`<p class="verdict">${t('checks.count', { n: total })}</p>
      <ul class="plain">${(this.all ? items : items.slice(0, FEW)).map(offender)}</ul>
      ${items.length > FEW ? html`<button type="button" class="link" @click=${() => (this.all = !this.all)}>${this.all ? t('less') : t('all', { n: items.length })}</button>` : ''}
      ${this.all && total > items.length ? html`<p class="muted">${t('more', { n: total - items.length })}</p>` : ''}`
  }
}
customElements.define('banyan-checks', Checks)
