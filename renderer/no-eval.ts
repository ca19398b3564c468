import { config } from 'zod'

// The content policy forbids making code from text. Zod would try, be refused, and leave a fault in the console;
// imported before anything that describes a shape.
config({ jitless: true })
