import type { CountyQuestion } from '../../shared/contract/county-questions.ts'
import { createAttempts } from '../accounts/attempts.ts'
import type { CountyDesk } from '../county-desk.ts'
import type { CountyStore } from '../store/county-store.ts'
import { accounts, addAccount, changePassword, closeAccount, resetPassword } from './accounts.ts'
import type { Answering } from './answering.ts'
import { auditTrail } from './audit.ts'
import { bookPage } from './book-page.ts'
import { bookPages } from './book-pages.ts'
import { controls } from './controls/controls.ts'
import { setAside } from './controls/set-aside.ts'
import { takeBack } from './controls/take-back.ts'
import { decideDocument } from './decide-document.ts'
import { dismissRequest } from './dismiss-request.ts'
import { document } from './document.ts'
import { enrolDevice } from './enrol-device.ts'
import { enrolmentAnswer } from './enrolment-answer.ts'
import { health } from './health.ts'
import { changes } from './lists/changes.ts'
import { documents } from './lists/documents.ts'
import { packages } from './lists/packages.ts'
import { school } from './lists/school.ts'
import { schools } from './lists/schools.ts'
import { type CountyName, overview } from './overview.ts'
import { publishScheme } from './publish-scheme.ts'
import { recogniseClaim } from './recognise-claim.ts'
import { rehearseScheme } from './rehearse-scheme.ts'
import { returnPackages } from './return-packages.ts'
import { revokeDevice } from './revoke-device.ts'
import { schemes } from './schemes.ts'
import { settleDocument } from './settle-document.ts'
import { makeKey, workingKey } from './working-key.ts'

export type Questions = { readonly [Q in CountyQuestion]: Answering<Q> }

export interface QuestionParts {
  readonly desk: CountyDesk
  readonly store: CountyStore
  readonly county: CountyName
  /** Milliseconds of a clock that never runs backwards. */
  readonly ticks: () => number
}

/** An answer for every question of the list; one without does not compile. */
export function createQuestions({ desk, store, county, ticks }: QuestionParts): Questions {
  return {
    overview: overview(county, store, desk),
    changes: changes(store, desk),
    schools: schools(store),
    school: school(store),
    packages: packages(store),
    'enrol-device': enrolDevice(desk),
    'enrolment-answer': enrolmentAnswer(desk),
    'dismiss-request': dismissRequest(desk),
    'revoke-device': revokeDevice(desk),
    documents: documents(store, desk),
    document: document(desk, store),
    'decide-document': decideDocument(desk),
    'recognise-claim': recogniseClaim(desk),
    'settle-document': settleDocument(desk),
    controls: controls(desk, store),
    'set-aside': setAside(desk),
    'take-back': takeBack(desk),
    'book-pages': bookPages(store),
    'book-page': bookPage(store),
    'return-packages': returnPackages(desk),
    schemes: schemes(desk),
    'rehearse-scheme': rehearseScheme(desk),
    'publish-scheme': publishScheme(desk),
    accounts: accounts(desk),
    'add-account': addAccount(desk),
    'close-account': closeAccount(desk),
    'reset-password': resetPassword(desk),
    'change-password': changePassword(desk, createAttempts(ticks)),
    audit: auditTrail(desk),
    health: health(desk),
    'working-key': workingKey(desk),
    'make-key': makeKey(desk),
  }
}
