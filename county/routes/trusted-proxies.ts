import { BlockList, isIP } from 'node:net'

/** Whether the other end of a line is a proxy whose word for the client's address is taken. */
export type TrustedProxies = (address: string) => boolean

/** Addresses or networks (`10.0.0.0/8`) with commas; nobody where the text is empty. Undefined where it is neither. */
export function trustedProxies(text: string): TrustedProxies | undefined {
  const list = new BlockList()
  for (const one of text.split(',').map((part) => part.trim())) {
    if (one === '') continue
    const [address = '', bits, ...more] = one.split('/')
    const family = familyOf(address)
    if (!family || more.length > 0) return undefined
    if (bits === undefined) list.addAddress(address, family)
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv4' ? 32 : 128))
      list.addSubnet(address, Number(bits), family)
    else return undefined
  }
  return (address) => {
    const family = familyOf(address)
    return family !== undefined && list.check(address, family)
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address)
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6'
}
