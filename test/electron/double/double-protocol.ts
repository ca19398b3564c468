import type { CustomScheme } from 'electron'

type SchemeHandler = (request: Request) => Response | Promise<Response>

/** Where pages of the `app` scheme stand in the double's Chromium, which knows no such scheme. */
const STAND_IN = 'https://app-scheme.'
const TAIL = '.double'

export function toStandIn(address: string): string {
  return address.replace(/^app:\/\/([^/?#]*)/, `${STAND_IN}$1${TAIL}`)
}

export function fromStandIn(address: string): string {
  return address.replace(/^https:\/\/app-scheme\.([^/?#]*)\.double/, 'app://$1')
}

/** `protocol`: schemes with what they may, told before the program is ready, and who answers them. */
export function createProtocol(isReady: () => boolean) {
  const schemes: CustomScheme[] = []
  const handlers = new Map<string, SchemeHandler>()
  return {
    protocol: {
      registerSchemesAsPrivileged(told: CustomScheme[]) {
        if (isReady() || schemes.length > 0)
          throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready, once')
        schemes.push(...told)
      },
      handle(scheme: string, handler: SchemeHandler) {
        if (!isReady()) throw new Error('protocol.handle before app is ready')
        handlers.set(scheme, handler)
      },
      isProtocolHandled: (scheme: string) => handlers.has(scheme),
    },
    schemes: () => schemes,
    /** The answer to `app://…`, or nothing for a scheme that nobody answers. */
    answer(method: string, address: string): Promise<Response> | undefined {
      const handler = handlers.get(new URL(address).protocol.slice(0, -1))
      // Node's Request takes no address it does not know; the program reads two of its fields.
      return handler && Promise.resolve(handler({ method, url: address } as Request))
    },
  }
}

export type DoubleProtocol = ReturnType<typeof createProtocol>
