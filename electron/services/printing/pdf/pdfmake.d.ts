// What we use of two libraries that bring no types.

declare module 'pdfmake' {
  export type Content = string | readonly Content[] | { readonly [property: string]: unknown }

  /** Points. */
  export interface PageSize {
    readonly width: number
    readonly height: number
  }

  export interface DocumentDefinition {
    readonly pageSize: 'A4'
    readonly pageOrientation?: 'portrait' | 'landscape'
    /** Points: left, top, right, bottom. */
    readonly pageMargins: readonly [number, number, number, number]
    readonly info: Readonly<Record<string, string | Date>>
    readonly language: string
    readonly defaultStyle: Readonly<Record<string, unknown>>
    readonly header: (page: number, pages: number, size: PageSize) => Content
    readonly footer: (page: number, pages: number) => Content
    /** Under everything, on every page. */
    readonly background?: () => Content
    /** Photographs by name, as `data:` addresses. */
    readonly images?: Readonly<Record<string, string>>
    readonly content: Content
  }

  interface PdfMake {
    setFonts(fonts: Readonly<Record<string, { normal: string; bold: string }>>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Uint8Array> }
  }

  const pdfmake: PdfMake
  // biome-ignore lint/style/noDefaultExport: so is the library
  export default pdfmake
}

declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function openSync(file: string): Font
}
