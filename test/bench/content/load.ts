import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { isInstalled } from './installed';

/** What is asked for, again and again. */
export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
  /** Each request is for so many bytes at a place of chance in a file of that size. */
  readonly ranges?: { readonly bytes: number; readonly fileBytes: number };
}

export interface Throughput {
  readonly requestsPerSecond: number;
  readonly bytesPerSecond: number;
}

export interface LoadGenerator {
  readonly name: string;
  run(load: Load): Promise<Throughput>;
}

/** wrk where it is installed. autocannon is a program of Node like the servers, and slower than nginx. */
export function loadGenerator(folder: string): LoadGenerator {
  return isInstalled('wrk') ? wrkIn(folder) : { name: 'autocannon', run: runAutocannon };
}

function wrkIn(folder: string): LoadGenerator {
  return {
    name: 'wrk',
    run: async ({ url, headers, connections, seconds, ranges }) => {
      const script = join(folder, 'load.lua');
      writeFileSync(script, `${ranges === undefined ? '' : rangeScript(ranges)}\n${reportScript}`);
      const words = ['-t1', `-c${String(connections)}`, `-d${String(seconds)}s`, '-s', script];
      const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
      const { stdout } = await promisify(execFile)('wrk', [...words, ...sent, url]);
      const told = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as WrkReport;
      if (told.failed > 0) throw new Error(`${String(told.failed)} requests failed: ${url}`);
      return {
        requestsPerSecond: (told.requests / told.microseconds) * 1e6,
        bytesPerSecond: (told.bytes / told.microseconds) * 1e6,
      };
    },
  };
}

interface WrkReport {
  readonly requests: number;
  readonly bytes: number;
  readonly microseconds: number;
  readonly failed: number;
}

const reportScript = `
done = function(summary)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"bytes":%d,"microseconds":%d,"failed":%d}\\n',
    summary.requests, summary.bytes, summary.duration, e.connect + e.read + e.write + e.status + e.timeout))
end`;

function rangeScript({ bytes, fileBytes }: NonNullable<Load['ranges']>): string {
  return `
request = function()
  local first = math.random(0, ${String(fileBytes - bytes)})
  wrk.headers["Range"] = "bytes=" .. first .. "-" .. (first + ${String(bytes - 1)})
  return wrk.format()
end`;
}

async function runAutocannon({ url, headers, connections, seconds, ranges }: Load): Promise<Throughput> {
  const found = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { ...headers },
    ...(ranges !== undefined && {
      requests: [
        {
          setupRequest: (request) => ({ ...request, headers: { ...headers, range: rangeOfChance(ranges) } }),
        },
      ],
    }),
  });
  const failed = found.errors + found.non2xx;
  if (failed > 0) throw new Error(`${String(failed)} requests failed: ${url}`);
  return {
    requestsPerSecond: found.requests.total / found.duration,
    bytesPerSecond: found.throughput.total / found.duration,
  };
}

function rangeOfChance({ bytes, fileBytes }: NonNullable<Load['ranges']>): string {
  const first = Math.floor(Math.random() * (fileBytes - bytes + 1));
  return `bytes=${String(first)}-${String(first + bytes - 1)}`;
}
