import type { Edition } from '../../../src-shared/scorm/cam/course';
import { tableFor, treeFor, type DataModel } from '../../../src-shared/scorm/rte/data-model';
import { findElement } from '../../../src-shared/scorm/rte/find-element';
import { getValue } from '../../../src-shared/scorm/rte/get-value';
import { emptyNode } from '../../../src-shared/scorm/rte/node';
import { codeOf } from '../../../src-shared/scorm/rte/refusal';
import { setValue, writeElement, type Writing } from '../../../src-shared/scorm/rte/set-value';

/** The edition of SCORM 2004, or "1.2". */
export type Standard = '1.2' | Edition;

/** A data model alone, without an attempt around it: what the tables say and nothing else. */
export class AModel {
  model: DataModel;

  constructor(standard: Standard, parts: Partial<DataModel> = {}) {
    const version = standard === '1.2' ? '1.2' : '2004';
    const course = { scormVersion: version, edition: standard === '1.2' ? null : standard } as const;
    this.model = {
      version,
      tree: treeFor(course),
      table: tableFor(course),
      data: emptyNode,
      given: {},
      strictLengths: false,
      suspendDataLimit: null,
      lenientTimestamps: false,
      sharedData: [],
      decided: () => null,
      isRequestValid: () => 'unknown',
      ...parts,
    };
  }

  /** Sets as content does; tells the error number. */
  set(name: string, text: string): string {
    return this.took(setValue(this.model, name, text));
  }

  /** Writes as the run-time does, which may also write what content can only read; tells the error number. */
  give(name: string, text: string): string {
    const found = findElement(this.model.tree, name);
    if (found.kind !== 'element') throw new Error(`${name} is no element`);
    return this.took(writeElement(this.model, found, text));
  }

  /** The value, or the error number after a "!". */
  read(name: string): string {
    const reading = getValue(this.model, name);
    return reading.ok ? reading.value : `!${codeOf(reading.refusal, this.model.version, 'read')}`;
  }

  /** Sets values, all of which must be taken. */
  fill(values: Readonly<Record<string, string>>): this {
    for (const [name, text] of Object.entries(values)) {
      const code = this.give(name, text);
      if (code !== '0') throw new Error(`${name} refused with ${code}`);
    }
    return this;
  }

  private took(writing: Writing): string {
    if (!writing.ok) return codeOf(writing.refusal, this.model.version, 'write');
    this.model = { ...this.model, data: writing.data };
    return '0';
  }
}
