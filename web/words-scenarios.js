// @ts-check
// Texts of picking units wherever they stand: Chinese, English.

/** @type {Record<string, [string, string]>} */
export const scenarios = {
  'pick.village': ['已选 {n} 个村', '{n} villages picked'],
  'pick.units': ['已选 {n} 个单位', '{n} units picked'],
  'pick.one': ['再选一个即可合并：按住 Shift 或 Ctrl 点选，或勾选列表', 'Pick one more to merge: Shift- or Ctrl-click, or tick it in a list'],
  'pick.add': ['选入调整：{name}', 'Pick for a change: {name}'],
  'pick.bench': ['放入方案…', 'Into a scenario…'],
  'pick.bench.hint': ['带到工作台，放进已有方案或新建方案', 'To the workbench: into a scenario that exists, or a new one'],
  'pick.merge.hint': ['在工作台的草稿中合并；批准执行之前不改动任何数据', 'Merge them in a draft on the workbench; nothing changes before it is approved and applied'],
  merge: ['合并', 'Merge'],
  cancel: ['取消', 'Cancel'],
}
