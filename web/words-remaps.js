// @ts-check
// Texts of the list of old and new codes: Chinese, English.

/** @type {Record<string, [string, string]>} */
export const remapWords = {
  remaps: ['编码对照', 'codes'],
  'remaps.save': ['下载编码对照 CSV', 'Save codes as CSV'],
  'remaps.from': ['原编码', 'Old code'],
  'remaps.fromName': ['原名称', 'Old name'],
  'remaps.to': ['现编码', 'New code'],
  'remaps.toName': ['现名称', 'New name'],
  'remaps.share': ['份额', 'Share'],
  'remaps.on': ['日期', 'Day'],
}
