import { z } from 'zod';

/** A page or an endpoint of somebody else's. */
export const WebAddress = z
  .url({ protocol: /^https?$/, abort: true })
  .max(2048)
  .refine((url) => URL.canParse(url) && new URL(url).username === '' && new URL(url).password === '', {
    message: 'must not hold a user name or password',
  });
