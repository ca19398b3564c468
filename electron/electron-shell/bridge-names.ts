/** Names of the channels between page and shell; those of the HostApi are `host/` and the method. */
export const CHANNELS = {
  method: (name: string) => `host/${name}`,
  upload: 'files/upload',
  download: 'files/download',
  event: 'host-event',
  chooseFolder: 'window/choose-folder',
  print: 'window/print',
  speak: 'window/speak',
} as const
