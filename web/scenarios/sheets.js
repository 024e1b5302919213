// @ts-check
import { html } from 'lit'
import { replace } from '../state.js'
import './about.js'
import { isForm } from './bar.js'
import './compare.js'
import './confirm.js'
import './paper.js'

const close = () => replace({ sheet: '' })

/** What lies open over the workbench; the address says what. */
export function sheets(bench) {
  const { sheet } = bench.state
  const { desk } = bench
  if (!sheet || isForm(sheet) || !desk.scenario) return ''
  if (sheet === 'paper') return !desk.kept ? '' : html`<banyan-paper .scenario=${desk.scenario} .remaps=${desk.impact?.remaps} @close=${close}></banyan-paper>`
  if (sheet === 'compare') return html`<banyan-compare .id=${desk.id} .scope=${desk.scenario.root.code} @close=${close}></banyan-compare>`
  if (sheet === 'about') return desk.editable ? html`<banyan-about .desk=${desk} @close=${close}></banyan-about>` : ''
  return html`<banyan-confirm .act=${sheet} .desk=${desk} .refuse=${bench.own?.refuse ?? []} @close=${close} @done=${(e) => bench.stepped(e.detail)}></banyan-confirm>`
}
