import { describe, expect, test } from 'vitest';
import { apiObject } from '../../../src-renderer/player/frame/api-object';
import {
  chainOf,
  noteBegin,
  type ApiCall,
  type Interceptor,
} from '../../../src-renderer/player/frame/interceptor';
import { fixedClock } from './a-clock';

type Api = Record<string, (...args: unknown[]) => string>;

function recorded(version: '1.2' | '2004') {
  const calls: ApiCall[] = [];
  const api = apiObject(version, (call) => {
    calls.push(call);
    return 'true';
  }) as Api;
  return { api, calls };
}

describe('the API object', () => {
  test('has the eight functions of its version and nothing of the other', () => {
    expect(Object.keys(recorded('1.2').api).sort()).toEqual([
      'LMSCommit',
      'LMSFinish',
      'LMSGetDiagnostic',
      'LMSGetErrorString',
      'LMSGetLastError',
      'LMSGetValue',
      'LMSInitialize',
      'LMSSetValue',
    ]);
    expect(Object.keys(recorded('2004').api).sort()).toEqual([
      'Commit',
      'GetDiagnostic',
      'GetErrorString',
      'GetLastError',
      'GetValue',
      'Initialize',
      'SetValue',
      'Terminate',
      'version',
    ]);
  });

  test('makes text of any argument and throws at none', () => {
    const { api, calls } = recorded('2004');
    const thrower = {
      toString() {
        throw new Error('no text');
      },
    };
    api['SetValue']?.(null, 4.5, Symbol('s'), thrower, undefined);
    expect(calls[0]?.args).toEqual(['null', '4.5', 'Symbol(s)', '', 'undefined']);
  });

  test('can be detached, and cannot be changed', () => {
    const { api } = recorded('1.2');
    const { LMSInitialize } = api;
    expect(LMSInitialize?.('')).toBe('true');
    expect(Reflect.set(api, 'LMSFinish', () => 'mine')).toBe(false);
    expect(Reflect.defineProperty(api, 'LMSExtra', { value: 1 })).toBe(false);
  });

  test('passes on no more arguments than the server takes', () => {
    const taken: number[] = [];
    const api = apiObject('2004', ({ args }) => String(taken.push(args.length))) as Api;
    api['Commit']?.(...Array.from({ length: 40 }, () => ''));
    expect(taken).toEqual([16]);
  });

  test('answers by the standard when what stands behind it fails', () => {
    const api = apiObject('2004', () => {
      throw new Error('a fault');
    }) as Api;
    expect(api['Initialize']?.('')).toBe('false');
    expect(api['GetValue']?.('cmi.location')).toBe('');
    expect(api['GetLastError']?.()).toBe('101');
  });
});

describe('interceptors', () => {
  test('stand in their order, may change a call, and may answer it', () => {
    const upper: Interceptor = (call, next) =>
      next({ ...call, args: call.args.map((arg) => arg.toUpperCase()) });
    const stop: Interceptor = (call, next) => (call.args[0] === 'STOP' ? 'stopped' : next(call));
    const answer = chainOf([upper, stop], (call) => call.args.join());
    expect(answer({ method: 'SetValue', args: ['a', 'b'] })).toBe('A,B');
    expect(answer({ method: 'SetValue', args: ['stop'] })).toBe('stopped');
  });

  test('note when content made a call, before what else meets it takes its time', () => {
    const clock = fixedClock();
    const slow: Interceptor = (call, next) => {
      clock.advance(300);
      return next(call);
    };
    const answer = chainOf([noteBegin(clock), slow], ({ beganMs = NaN }) =>
      String(clock.steadyMs() - beganMs),
    );
    expect(answer({ method: 'Commit', args: [''] })).toBe('300');
  });
});
