// @ts-check
// The texts of the workbench, there from when it is fetched.
import { add } from '../words.js'
import { effectWords } from '../words-effects.js'
import { fateWords } from '../words-fates.js'
import { formWords } from '../words-forms.js'
import { stepWords } from '../words-steps.js'
import { workbench } from '../words-workbench.js'

add({ ...workbench, ...effectWords, ...fateWords, ...formWords, ...stepWords })
