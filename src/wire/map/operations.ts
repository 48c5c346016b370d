import { anyTimeInterrogation } from './location.js'
export const operations = [anyTimeInterrogation]
