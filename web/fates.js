// @ts-check
import { html } from 'lit'
import { has, number, t } from './words.js'

const ORDER = ['undecided', 'displaced', 'let-go', 'moved', 'merged', 'added', 'kept']

/** The no-loss ledger, what needs a decision first. */
export function fateGroups(fates) {
  const groups = Object.groupBy(fates, (f) => f.fate)
  const order = [...ORDER, ...Object.keys(groups).filter((fate) => !ORDER.includes(fate))]
  return order
    .filter((fate) => groups[fate])
    .map((fate) => html`<details class=${'fold fates ' + fate} ?open=${['undecided', 'displaced'].includes(fate)}>
      <summary><span class="name">${t('fate.' + fate)}</span><span class=${'dots' + (fate === 'undecided' ? ' low' : '')}>${groups[fate].length}</span></summary>
      <ul class="plain">${groups[fate].map(row)}</ul></details>`)
}

/** One fate as a line: what it is, of which unit, and where it goes. */
function row(f) {
  return html`<li><span class="role">${t('what.' + f.what)}</span>
    <span><b>${about(f)}</b> ${f.thing?.name ?? ''} ${value(f.value)}
      <small class="muted">${f.of.name}${f.to && f.to.code !== f.of.code ? html` → ${f.to.name}` : ''}</small>
      ${f.note ? html`<small>${note(f.note)}</small>` : ''}
      ${f.choices?.length ? html`<small class="choices">${f.choices.map((c) => html`<em class="tag">${c.name}</em>`)}</small>` : ''}</span></li>`
}

function about({ what, about: id }) {
  if (!id) return ''
  const key = { fact: 'fact.', post: 'post.', reserve: 'post.' }[what] ?? 'role.'
  const plain = id.replace(/_\d{4}$/, '')
  return has(key + plain) ? t(key + plain) + (plain === id ? '' : id.slice(-5).replace('_', ' ')) : id
}

const value = (v) => (v == null ? '' : typeof v === 'number' ? number(v) : v === true ? '✓' : v === false ? '–' : String(v))

/** The sums of the ledger: what the receiving units had, what came in, what was let go, what they have now. */
export function ledger(lines) {
  if (!lines?.length) return ''
  const heads = ['before', 'broughtIn', 'letGo', 'after']
  return html`<details class="fold"><summary><span class="name">${t('ledger')}</span><span class="dots">${lines.length}</span></summary>
    <table><thead><tr><th scope="col">${t('ledger.what')}</th>${heads.map((h) => html`<th scope="col">${t('ledger.' + h)}</th>`)}</tr></thead>
      <tbody>${lines.map((l) => html`<tr><th scope="row">${t('what.' + l.what)}</th>${heads.map((h) => html`<td>${number(l[h])}</td>`)}</tr>`)}</tbody></table></details>`
}

/** Why, in a sentence; the code a reason may name is in the row already. */
function note(said) {
  const key = 'note.' + said.replace(/^would relate .* to itself$/, 'would relate to itself')
  return has(key) ? t(key) : said
}
