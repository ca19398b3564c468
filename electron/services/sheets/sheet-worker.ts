import { parentPort, workerData } from 'node:worker_threads'
import { parseSpreadsheet } from './parse-spreadsheet.ts'

parentPort?.postMessage(parseSpreadsheet(workerData as Uint8Array))
