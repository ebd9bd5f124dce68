import type { Page } from '@playwright/test';
import { contract, type Contract } from '../../../src-shared/contract';
import { callEndpoint } from '../../../src-shared/contract/call';
import type { Answer, CallerInput } from '../../../src-shared/contract/endpoint';

/** The REST API with the token of a desktop window, or that of a browser's tab. */
export async function apiOf(home: Page) {
  const token = await home.evaluate(() => window.lectern?.token() ?? sessionStorage.getItem('lectern-token'));
  const origin = new URL(home.url()).origin;
  return {
    call: <K extends keyof Contract>(
      name: K,
      input: CallerInput<Contract[K]>,
    ): Promise<Answer<Contract[K]>> => callEndpoint(contract[name], input, { origin, token: token ?? '' }),
  };
}
