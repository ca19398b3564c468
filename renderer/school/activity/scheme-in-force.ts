import { id as baoji, version as baojiVersion } from '../../../shared/policy/schemes/baoji-125.json'
import { id as horgos, version as horgosVersion } from '../../../shared/policy/schemes/horgos-c7.json'
import { id as nantong, version as nantongVersion } from '../../../shared/policy/schemes/nantong-2016.json'
import { id as putuo, version as putuoVersion } from '../../../shared/policy/schemes/putuo-135.json'
import { id as shaodong, version as shaodongVersion } from '../../../shared/policy/schemes/shaodong-2018.json'

const VERSIONS: ReadonlyMap<string, string> = new Map([
  [baoji, baojiVersion],
  [horgos, horgosVersion],
  [nantong, nantongVersion],
  [putuo, putuoVersion],
  [shaodong, shaodongVersion],
])

/** The scheme a claim is made under (PL3); undefined where the school has chosen none that this program knows. */
export function schemeInForce(id: string): { readonly id: string; readonly version: string } | undefined {
  const version = VERSIONS.get(id)
  return version === undefined ? undefined : { id, version }
}
