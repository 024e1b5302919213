// @ts-check
// The keys of the workbench: one letter an action, Z back, Y forth, B held shows before.
import { replace } from '../state.js'
import { ACTIONS, fits } from './bar.js'

const typing = (target) => Boolean(target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, dialog, [role=combobox]'))

/** What answers the keyboard while the workbench is open. */
export function keys(/** @type {any} */ bench) {
  return (/** @type {KeyboardEvent} */ e) => {
    const key = e.key.toLowerCase()
    if (key === 'b' && !typing(e.target) && !e.ctrlKey && !e.metaKey) return (bench.holding = e.type === 'keydown')
    if (e.type === 'keyup' || !bench.desk?.scenario || typing(e.target)) return
    if (e.ctrlKey || e.metaKey) {
      if (key === 'z') e.shiftKey ? bench.desk.redo() : bench.desk.undo()
      else if (key === 'y') bench.desk.redo()
      else return
      return e.preventDefault()
    }
    const n = bench.picked.length
    const action = ACTIONS.find((a) => a.key === key && fits(a, n))
    if (e.altKey) return
    if (action) bench.act(action.kind)
    else if (key === 'z') bench.desk.undo()
    else if (key === 'y') bench.desk.redo()
    else if (key === 'g') replace({ as: bench.state.as === 'table' ? '' : 'table' })
    else if (key === 'escape' && n) bench.pick([])
    else return
    e.preventDefault()
  }
}
