import { z } from 'zod';

/** Import this first in every entry: our policy forbids code made from text, which zod would otherwise try. */
z.config({ jitless: true });
