/** A stick or another drive that can be pulled out, as the system names it. */
export interface DriveCard {
  /** The folder at which it is reached: `E:\`, `/media/…`, `/Volumes/…`. */
  readonly path: string
  /** Empty where the drive has no name. */
  readonly label: string
  /** Bytes; null where the system does not say. */
  readonly free: number | null
  /** As `exFAT`, `vfat`; empty where the system does not say. */
  readonly fileSystem: string
}
