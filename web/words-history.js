// @ts-check
// Texts of the history screen: Chinese, English.

/** @type {Record<string, [string, string]>} */
export const history = {
  'history.list': ['已实施的调整', 'Applied reorganisations'],
  'history.none': ['还没有实施过调整。在工作台中实施的方案会列在这里。', 'Nothing was reorganised yet. What the workbench applies is listed here.'],
  'history.ended': ['撤销 {n}', '{n} ended'],
  'history.begun': ['新设 {n}', '{n} established'],
  'history.units.ended': ['撤销的单位', 'Units ended'],
  'history.units.begun': ['新设的单位', 'Units established'],
  'history.before': ['看调整前的网络', 'The network before'],
  'history.after': ['看调整后的网络', 'The network after'],
  'history.reverted': ['已于 {date} 撤回', 'Taken back on {date}'],
  'history.figures': ['当时记录的数字', 'Figures as then recorded'],
  'history.measure': ['计量项', 'Measure'],
  'history.was': ['调整前', 'Before'],
  'history.became': ['调整后', 'After'],
  'history.difference': ['增减', 'Change'],
  'history.unrecorded': ['这次调整是作为历史载入的，没有记录当时的数字。', 'It was loaded as history; no figures were recorded then.'],
  'history.remaps': ['去向对照（{n}）', 'Old to new ({n})'],
  'history.from': ['原单位', 'Was'],
  'history.to': ['现单位', 'Became'],
}
