// @ts-check
import { html } from 'lit'
import { get } from './api.js'
import { LEADER, unitLink } from './links.js'
import { Ask, Part } from './part.js'
import { go, replace } from './state.js'
import { has, t } from './words.js'

/** How the chosen thing and another one hang together: the shortest chains between them, step by step. */
class Chain extends Part {
  static properties = { at: {} }
  answer = new Ask(this, () => this.state.to && 'chain ' + [this.at, this.state.to, this.state.lang], () => get('/api/path', { from: this.at, to: this.state.to, limit: 3 }))

  render() {
    return html`<details class="fold chain" ?open=${Boolean(this.state.to)} @toggle=${() => import('./finder.js')}><summary><h3>${t('chain')}</h3></summary>
      ${this.state.to ? html`${this.answer.show((a) => draw(a))}<button type="button" class="link" @click=${() => replace({ to: '' })}>${t('chain.other')}</button>` : html`<banyan-finder .label=${t('chain.to')} .of=${''} @choose=${(e) => go({ to: e.detail.code })}></banyan-finder>`}
    </details>`
  }
  /** A link that names both ends shows what it was sent for. */
  updated() {
    const { answered } = this.answer
    if (answered && answered !== this.seen) this.scrollIntoView({ block: 'nearest' })
    this.seen = answered
  }
}
customElements.define('banyan-chain', Chain)

function draw({ from, to, length, paths }) {
  if (length === undefined) return html`<p class="muted">${t('chain.none', { from: from.name, to: to.name })}</p>`
  return html`<p class="muted">${t('chain.length', { from: from.name, to: to.name, n: length })}</p>${paths.map((p) => html`<ol class="plain chain-of">${p.things.map((u, i) => html`<li>${thing(u)}${step(p.steps[i])}</li>`)}</ol>`)}`
}

const thing = (u) => unitLink(u, u.kind === 'leader' ? LEADER + u.code : u.code)

/** How one leads to the next, read in the direction of the chain. */
function step(s) {
  if (!s) return ''
  const about = s.about && (has('role.' + s.about) ? t('role.' + s.about) : has('post.' + s.about) ? t('post.' + s.about) : '')
  const key = `chain.${s.relation}.${s.forward ? 'on' : 'back'}`
  return html`<span class="step muted">${has(key) ? t(key) : s.relation}${about ? ` · ${about}` : ''}</span>`
}
