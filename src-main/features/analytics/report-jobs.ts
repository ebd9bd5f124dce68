import * as contract from '../../../src-shared/contract/analytics';
import type { Input } from '../../../src-shared/contract/endpoint';
import type { PackageId } from '../../../src-shared/kernel/ids';
import { NotWanted, openReader, type ReaderPlace } from '../../db/open-reader';
import type { Reads } from '../../db/open';
import { answerJson } from '../../http/answer-json';
import type { ResultPlace, Scope } from './repository';
import { learnerTotalsOf, overviewOf, packageTotalsOf, resultPageOf, someResultsOf } from './reports';
import { learnerTable, resultLines, totalsTable } from './tables';

/** Which report, and how it is written. */
export type Report =
  | { readonly name: 'overview'; readonly scope: Scope; readonly asked: Input<typeof contract.readOverview> }
  | {
      readonly name: 'package';
      readonly scope: Scope & { readonly packageId: PackageId };
      readonly asked: Input<typeof contract.readPackageTotals>;
    }
  | {
      readonly name: 'learner';
      readonly scope: Scope & { readonly userId: string };
      readonly asked: Input<typeof contract.readLearnerTotals>;
    }
  | {
      readonly name: 'sessions';
      readonly scope: Scope;
      readonly asked: Input<typeof contract.listResults>;
      /** Null for the first part; of a table alone. */
      readonly after: ResultPlace['after'];
    };

export interface ReportOrder {
  readonly report: Report;
  readonly nowMs: number;
  /** One number, shared by both threads: not 0 from when nobody waits for the report any more. */
  readonly ending: Int32Array;
}

/** What is sent. A table of results comes in parts: `next` is what the following one is `after`, null at the end. */
export interface ReportPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly next: ResultPlace['after'];
}

/** What the thread of reports does. A report that nobody waits for is null. */
export function createReportJobs(place: ReaderPlace) {
  let ending: Int32Array = new Int32Array(1);
  const isWanted = (): boolean => Atomics.load(ending, 0) === 0;
  let reading: ReturnType<typeof openReader> | null = null;

  return {
    report: (order: ReportOrder): ReportPart | null => {
      ending = order.ending;
      try {
        reading ??= openReader(place, isWanted);
        const { text, next } = reading((db) => written(db, order));
        return { bytes: new TextEncoder().encode(text), next };
      } catch (error) {
        if (error instanceof NotWanted) return null;
        throw error;
      }
    },
  };
}

interface Written {
  readonly text: string;
  readonly next: ReportPart['next'];
}

function written(db: Reads, { report, nowMs }: ReportOrder): Written {
  if (report.name !== 'sessions') return { text: totalsText(db, report), next: null };
  const { scope, asked, after } = report;
  if (asked.format === 'json')
    return {
      text: answerJson(contract.listResults.output, resultPageOf(db, scope, asked, nowMs)),
      next: null,
    };
  const { results, next } = someResultsOf(db, scope, after, nowMs);
  return { text: resultLines(results, after === null), next };
}

function totalsText(
  db: Reads,
  { name, scope, asked }: Exclude<Report, { readonly name: 'sessions' }>,
): string {
  const isTable = asked.format === 'csv';
  switch (name) {
    case 'overview': {
      const answer = overviewOf(db, scope, asked.group_by);
      return isTable ? totalsTable(answer) : answerJson(contract.readOverview.output, answer);
    }
    case 'package': {
      const answer = packageTotalsOf(db, scope, asked.group_by);
      return isTable ? totalsTable(answer) : answerJson(contract.readPackageTotals.output, answer);
    }
    case 'learner': {
      const answer = learnerTotalsOf(db, scope, asked.group_by);
      return isTable ? learnerTable(answer) : answerJson(contract.readLearnerTotals.output, answer);
    }
  }
}
