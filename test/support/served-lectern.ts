/* In a process of its own: a Lectern as `startServer` has it. Told by one argument, tells its origins and its first key in one line. */
import { startLectern, type StartOptions } from '../../src-main/compose';
import { silentLog } from '../../src-main/platform/log';

const asked = JSON.parse(process.argv[2] ?? '') as StartOptions;
const { apiOrigin, contentOrigin, firstKey } = await startLectern({ ...asked, log: silentLog });
console.log(JSON.stringify({ apiOrigin, contentOrigin, firstKey }));
