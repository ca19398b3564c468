// Reads PDFs off the page's own thread. A file of ours, so that the content policy lets it run.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
