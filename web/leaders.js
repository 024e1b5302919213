// @ts-check
import { html } from 'lit'
import { loadBar } from './helpers.js'
import { Part } from './part.js'
import { unitLink } from './links.js'
import { date, has, t } from './words.js'

const named = (prefix, id) => (id && has(prefix + id) ? t(prefix + id) : (id ?? ''))

/** A leader's page: posts, contact points, and what the leader assists. */
class LeaderPanel extends Part {
  static properties = { leader: {} }

  render() {
    const l = this.leader
    if (!l) return ''
    return html`<article class="unit">
      <header><p class="kind">${t('kind.leader.leader')}<code>${l.code}</code></p><h2>${l.name}</h2></header>
      <dl class="numbers">
        <div><dd>${l.contactPoints.length}</dd><dt>${t('leader.points')}</dt></div>
        <div><dd>${l.load}</dd><dt>${t('leader.load')}</dt></div>
      </dl>
      ${l.helping?.loads.length ? html`<section><h3>${t('leader.carries')}</h3>${loadBar(l.helping)}</section>` : ''}
      ${list(t('unit.posts'), l.posts, (p) => html`<li><span class="role">${named('post.', p.post)}</span><span>${unitLink(p.unit)}</span><span class="muted">${p.since ? t('unit.since', { date: date(p.since) }) : ''}</span></li>`)}
      ${list(t('leader.points'), l.contactPoints, (c) => html`<li><span class="role">${c.since ? date(c.since) : ''}</span><span>${unitLink(c.unit)}</span><span class="muted">${visits(c.visits)}</span></li>`)}
      ${list(t('assistance'), l.assists, (a) => html`<li><span class="role">${named('role.', a.role)}</span><span>${unitLink(a.unit)}</span>${a.backward ? html`<em class="tag low">${t('backward')}</em>` : html`<span></span>`}</li>`)}
      ${list(t('leader.reserve'), l.reserveFor, (r) => html`<li><span class="role">${named('post.', r.post)}</span><span>${unitLink(r.unit)}</span><span></span></li>`)}
    </article>`
  }
}
customElements.define('banyan-leader', LeaderPanel)

const list = (title, items, row) => (items?.length ? html`<section><h3>${title}</h3><ul class="plain rows">${items.map(row)}</ul></section>` : '')

const visits = (all) => (all?.length ? t('contacts.visits', { n: all.reduce((sum, v) => sum + v.count, 0) }) : '')
