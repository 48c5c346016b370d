// Threads load TypeScript, too: before Node 22, tsx registers itself in the main thread only. For `--import`.
import { isMainThread } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

if (!isMainThread) register()
