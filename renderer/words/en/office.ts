import type { CountyRole } from '../../../shared/domain/kinds/roles.ts'
import type { OfficeWords } from '../zh/office.ts'

export function officeWords(roles: Readonly<Record<CountyRole, string>>): OfficeWords {
  return {
    ownPassword: {
      open: 'Change password',
      title: 'Change your own password',
      old: 'Present password',
      oldMissing: 'Type the present password',
      change: 'Change and sign in again',
    },
    newPassword: {
      label: 'New password',
      rule: 'At least eight characters; length helps more than variety.',
      tooShort: 'At least eight characters',
      again: 'Once more',
      differs: 'The two are not the same',
    },
    accounts: {
      count: (open) => `${open} in use`,
      add: 'Add account',
      role: 'Role',
      madeAt: 'Made',
      madeBy: 'Made by',
      first: 'when the county was made',
      state: 'State',
      open: 'in use',
      closed: 'closed',
      reset: 'Reset password',
      close: 'Close',
      nameMissing: 'Type a name',
      tasks: {
        add: {
          title: () => 'Add account',
          text: 'One account a person: whatever is done stands under it. Tell the password in person or by telephone; its owner changes it after signing in.',
          button: 'Add',
          done: (name) => `${name} was added.`,
        },
        reset: {
          title: (name) => `Reset the password of ${name}`,
          text: 'The old password ends at once, and whoever is signed in is signed out. Tell the new one in person or by telephone; its owner changes it after signing in.',
          button: 'Reset',
          done: (name) => `The password of ${name} was reset.`,
        },
        close: {
          title: (name) => `Close the account of ${name}?`,
          text: 'It cannot sign in from now on, and whoever is signed in is signed out. What was done with it stays. It cannot be opened again, and its name cannot be used again.',
          button: 'Close',
          done: (name) => `The account of ${name} was closed.`,
        },
      },
    },
    audit: {
      title: 'Who did what',
      at: 'Time',
      by: 'Who',
      did: 'What',
      more: 'Fifty more',
      acts: (did) => {
        switch (did.act) {
          case 'add-account':
            return `added account ${did.name} (${roles[did.role] ?? did.role})`
          case 'close-account':
            return `closed account ${did.name}`
          case 'change-password':
            return 'changed their own password'
          case 'reset-password':
            return `reset the password of ${did.name}`
          case 'rescue-password':
            return `reset the password of ${did.name} at the server`
          case 'enrol-device':
            return `enrolled PC ${did.number} of ${did.school}, ${did.said}`
          case 'revoke-device':
            return `revoked PC ${did.number} of ${did.school}: ${did.said}`
          case 'publish-scheme':
            return `published scheme ${did.id} version ${did.version}`
          case 'make-key':
            return `went over to working key ${did.number}`
        }
      },
    },
    health: {
      title: 'State',
      journal: 'Journal',
      sound: 'sound',
      damaged: 'damaged: it can only be read. Call whoever maintains it, and delete nothing',
      database: 'Database',
      there: 'connected',
      away: 'away, connecting again. Packages are taken, nothing is lost',
      disk: 'Disk',
      free: (size) => `${size} left`,
      full: (free) => `${free}: nearly full. Make room, or take a larger disk`,
      unknown: 'how much is left cannot be asked',
      since: 'Running since',
    },
    key: {
      title: 'Working key',
      number: 'In use',
      nth: (number) => `No. ${number}`,
      from: 'From',
      until: 'Until',
      untilSaid: (until, days) => (days < 0 ? `${until}, has ended` : `${until}, ${days} days left`),
      ends: (days) =>
        `The county’s working key ends in ${days} days: an administrator makes the next one on the page Server.`,
      ended: 'The county’s working key has ended: an administrator makes the next one on the page Server.',
      make: 'Make the next key',
      what: 'The next key needs the county’s root: its 33 words, or its file. It is used this once and not kept; put the file back afterwards. Schools need to do nothing.',
      root: 'Root key',
      rootMissing: 'Type the 33 words, or open the root’s file',
      file: 'Open root file',
      makeNow: 'Make key',
      cancel: 'Not now',
      made: 'Done: the new key is used from now on.',
    },
  }
}
