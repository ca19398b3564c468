/**
 * V8's switches for the pages of both shells. Without them a page on a PC with much memory keeps hundreds of megabytes
 * of garbage that it could let go at once; a large school needs 70 MB, a print of hundreds of certificates a few
 * hundred.
 */
export const PAGE_MEMORY = '--max-semi-space-size=4 --max-old-space-size=1024'
