import { sql } from 'drizzle-orm';
import { sessions } from './tables';

/** A session that nobody began: it was made of another one's journal, and no limit of attempts counts it. */
export const isForkOfSession = sql`json_extract(${sessions.metadata}, '$.forked_from') is not null`;
