// @ts-check
// Texts of the map of keys: Chinese, English.

/** @type {Record<string, [string, string]>} */
export const keyWords = {
  'keys.all': ['各处', 'Everywhere'],
  'keys.network': ['组织网络', 'Network'],
  'keys.bench': ['调整工作台', 'Workbench'],
  'key.search': ['搜索', 'Search'],
  'key.rows': ['在目录中上下移动', 'Up and down the outline'],
  'key.fold': ['展开、收起，或到上级', 'Open, fold, or to the parent'],
  'key.enter': ['选中：网络和详情随之移动', 'Choose it: network and panel follow'],
  'key.ends': ['目录的第一行、最后一行', 'First and last row of the outline'],
  'key.pick': ['选取，以便调整', 'Pick it for a change'],
  'key.merge': ['在工作台合并所选', 'Merge what is picked on the workbench'],
  'key.zoom': ['放大、缩小画面', 'Zoom the picture'],
  'key.pin': ['钉住所选单位的下级，再按取下', 'Keep what stands below in the picture; again to let go'],
  'key.fit': ['画面适应窗口', 'Fit the picture'],
  'key.back': ['回到刚才', 'Back to where one was'],
  'key.escape': ['关闭、取消', 'Close, cancel'],
  'key.help': ['本页', 'This page'],
  'key.walk': ['在卡片间移动', 'From card to card'],
  'key.range': ['移动并连选', 'Walk and pick'],
  'key.choose': ['选取、取消选取', 'Pick it or let it go'],
  'key.every': ['全选', 'Pick all'],
  'key.open': ['进入这个单位', 'Open this unit'],
  'key.undo': ['还原上一步', 'Undo'],
  'key.redo': ['重做', 'Redo'],
  'key.hold': ['按住看调整前', 'Held: see before'],
  'key.table': ['图、表切换', 'Cards or table'],
}
