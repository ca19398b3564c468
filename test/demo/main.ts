import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { builtRenderer } from '../../build/build-renderer.ts'
import { launchChromium } from '../worlds/chromium.ts'
import { type DemoCounty, startCounty } from './demo-county.ts'
import { type DemoPc, startDemoPc } from './demo-pc.ts'
import { photograph } from './photograph.ts'
import { beginSchool, claimHours, holdActivity, joinPersons, PLAN, planTheYear, YEAR } from './school-work.ts'

/**
 * `npm run demo [FOLDER]`: the whole loop, headless: two PCs of one school and the county, by stick folder and
 * by HTTP. Leaves the PDF, the packages and screenshots in one folder.
 */
const folder = resolve(process.argv[2] ?? (await newFolder()))
const stick = `${folder}/stick`
await mkdir(stick, { recursive: true })
let step = 0

const pages = await builtRenderer()
const county = await startCounty(`${folder}/county`)
say(`the county serves at ${county.address}, with its own PostgreSQL`)
const office = await startDemoPc('office', `${folder}/office`, pages)
const hall = await startDemoPc('hall', `${folder}/hall`, pages)

say(`office: first start, ${await beginSchool(office, '王主任')} people from the school's spreadsheet`)
say(`hall: first start by itself, ${await beginSchool(hall, '李老师')} people from the same spreadsheet`)
const lines = await planTheYear(office)
say(`office: plan of ${lines.length} topics, signed by the principal, submitted`)
const { activity, marks } = await holdActivity(office, lines[0]!)
say(`office: an activity from the plan, a roll call of ${marks} in one operation`)

const scope = await enrolOverLine(office, county)
say('office: enrolled over HTTP, words compared both ways')
await enrolByFile(hall, county, scope)
say('hall: enrolled by file on a stick, into the same school')

const first = await office.ask('sync-now', {})
say(`office: sent and received over HTTP, ${first.files[0]!.operations} operations came`)
const handed = await byStick(hall, county, scope)
say(`hall: ${handed.up} operations up by stick, ${handed.down} down`)
await office.ask('sync-now', {})
const joined = await joinPersons(office)
say(
  `office: ${joined.before} people listed twice become ${joined.after} in one decision of ${joined.pairs} pairs`,
)

const claim = await claimHours(office, activity)
await office.ask('sync-now', {})
await county.file(scope, PLAN, '霍教研备〔2026〕1号')
await county.recognise(scope, claim, '霍认〔2026〕1号')
say('the county files the plan and recognises the hours')
await office.ask('sync-now', {})
await byStick(hall, county, scope)
const recognised = await Promise.all([office, hall].map((pc) => pc.rows('recognition')))
say(`the answer is home on both PCs: ${recognised.map(({ length }) => length).join(' and ')} recognitions`)

const counted = recognised[0]!.find(({ fields }) => fields.counted !== '0')!
const person = (await office.rows('person')).find(
  ({ id, merged }) => id === counted.fields.person || merged.includes(String(counted.fields.person)),
)!
const paper = await office.ask('print-hour-certificate', {
  person: person.id,
  purpose: '职称评审',
  year: String(YEAR),
})
const pdf = await office.download(paper.download)
await writeFile(`${folder}/${paper.number}.pdf`, pdf)
say(`学时证明 ${paper.number}: ${pdf.length} bytes of PDF`)

const equal = JSON.stringify(await people(office)) === JSON.stringify(await people(hall))
// From here on a browser's windows have the programs.
const pictures = await withPictures([office, hall], county)
say(`${pictures} screenshots`)
await Promise.all([office.stop(), hall.stop()])
await county.stop()
const packages =
  (await readdir(`${stick}/YANXIUBU`)).length + (await readdir(`${folder}/county/data/packages`)).length
const whole =
  equal && joined.after === 48 && recognised.every(({ length }) => length === recognised[0]!.length)
console.log(
  `${whole ? 'the loop is closed' : 'THE LOOP IS NOT CLOSED'}: ${joined.after} people, ${recognised[0]!.length} recognitions, ${packages} packages, all in ${folder}`,
)
process.exit(whole ? 0 : 1)

function say(sentence: string): void {
  step++
  console.log(`${String(step).padStart(2)}  ${sentence}`)
}

async function enrolOverLine(pc: DemoPc, { address, enrol, overview }: DemoCounty): Promise<string> {
  const asked = await pc.ask('enrolment-request', { folder: null, county: address })
  const [request] = (await overview()).requests
  const answer = await enrol(request!.hash, null, asked.words.ours)
  await pc.ask('enrolment-answer', { upload: null })
  await pc.ask('enrolment-confirm', { words: answer.answerWords.join(' ') })
  return answer.scope
}

async function enrolByFile(pc: DemoPc, { handInRequest, enrol }: DemoCounty, school: string): Promise<void> {
  const asked = await pc.ask('enrolment-request', { folder: stick, county: null })
  const name = (await readdir(stick)).find((file) => file.endsWith('.yxr'))!
  const hash = await handInRequest(await readFile(`${stick}/${name}`))
  const answer = await enrol(hash, school, asked.words.ours)
  await pc.ask('enrolment-answer', {
    upload: await pc.upload('answer.yxa', Buffer.from(answer.base64, 'base64')),
  })
  await pc.ask('enrolment-confirm', { words: answer.answerWords.join(' ') })
}

async function byStick(pc: DemoPc, { handInPackage, returnPackages }: DemoCounty, school: string) {
  const written = await pc.ask('write-package', { folder: stick })
  const { name: up } = written.files[0]!
  const { fresh } = await handInPackage(up, await readFile(`${stick}/YANXIUBU/${up}`))
  let down = 0
  for (const { name, base64 } of (await returnPackages(school)).files) {
    await writeFile(`${stick}/YANXIUBU/${name}`, Buffer.from(base64, 'base64'))
    const upload = await pc.upload(name, Buffer.from(base64, 'base64'))
    const taken = await pc.ask('read-packages', { folder: null, upload })
    if (taken.files[0]!.refusal) throw new Error(JSON.stringify(taken.files[0]))
    down += taken.files[0]!.operations
  }
  return { up: fresh, down }
}

async function withPictures(pcs: readonly DemoPc[], { address }: DemoCounty): Promise<number> {
  const browser = await launchChromium()
  try {
    return await photograph(browser, pcs, address, folder)
  } finally {
    await browser.close()
  }
}

async function people(pc: DemoPc) {
  return (await pc.rows('person')).map(({ id, fields }) => [id, fields.name, fields.birth])
}

/** As root the county's PostgreSQL runs as another user, who must reach its folder. */
async function newFolder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'yanxiubu-demo-'))
  await chmod(made, 0o711)
  return made
}
