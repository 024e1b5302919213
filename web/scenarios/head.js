// @ts-check
import { html } from 'lit'
import { replace } from '../state.js'
import { date, t } from '../words.js'
import { link } from '../links.js'
import { chip } from './list.js'
import { steps } from './steps.js'

/** The head of the workbench: which scenario, how far it has come, back and forth, and what comes next. */
export function head(bench) {
  const { desk } = bench
  const { scenario } = desk
  return html`<header class="bench-head">
    ${link({ plan: '', with: [], pick: [], at: '', sheet: '' }, html`‹ ${t('plans.back')}`, 'back')}
    <div class="title"><h2>${desk.editable ? html`<button type="button" class="name" title=${t('bench.edit')} aria-label=${`${scenario.name} · ${t('bench.edit')}`} @click=${() => replace({ sheet: 'about' })}>${scenario.name}</button>` : scenario.name}</h2>${chip(scenario.state)}
      <span class="muted">${scenario.root.name}${scenario.on ? ` · ${date(scenario.on)}` : ''}</span></div>
    <div class="acts">
      ${desk.editable ? html`<button type="button" data-do="undo" ?disabled=${!desk.past.length} @click=${() => desk.undo()}>${t('bench.undo')} <kbd>Z</kbd></button>
      <button type="button" data-do="redo" ?disabled=${!desk.future.length} @click=${() => desk.redo()}>${t('bench.redo')} <kbd>Y</kbd></button>` : ''}
      ${desk.kept ? html`<button type="button" data-do="paper" @click=${() => replace({ sheet: 'paper' })}>${t('bench.paper')}</button>` : html`<span class="muted">${t('bench.unkept')}</span>`}
      ${steps(bench)}
    </div>
  </header>`
}
