import type { Page } from '@playwright/test';
import { contract, type Contract } from '../../../src-shared/contract';
import { callEndpoint } from '../../../src-shared/contract/call';
import type { Answer, CallerInput } from '../../../src-shared/contract/endpoint';

/** The REST API, called as the program's own windows call it. */
export interface Api {
  call<K extends keyof Contract>(name: K, input: CallerInput<Contract[K]>): Promise<Answer<Contract[K]>>;
}

export function apiAt(origin: string, token: string): Api {
  return { call: (name, input) => callEndpoint(contract[name], input, { origin, token }) };
}

/** With the token of a desktop window, or that of a browser's tab. */
export async function apiOf(home: Page): Promise<Api> {
  const { origin, token } = await keyOf(home);
  return apiAt(origin, token);
}

export async function keyOf(home: Page): Promise<{ readonly origin: string; readonly token: string }> {
  const token = await home.evaluate(() => window.lectern?.token() ?? sessionStorage.getItem('lectern-token'));
  return { origin: new URL(home.url()).origin, token: token ?? '' };
}
