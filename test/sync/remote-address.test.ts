import { expect, test } from 'vitest';
import { remoteAddressOf } from '../../src-shared/sync/remote-address';

test.each([
  ['https://app.allureconnect.com', 'https://app.allureconnect.com'],
  ['  https://app.allureconnect.com///  ', 'https://app.allureconnect.com'],
  ['HTTPS://App.AllureConnect.com:443/', 'https://app.allureconnect.com'],
  ['http://127.0.0.1:3001', 'http://127.0.0.1:3001'],
  ['https://cloud.example/api/v1', 'https://cloud.example'],
  ['https://cloud.example/api/v1/packages?page=1', 'https://cloud.example'],
  ['https://cloud.example/api/', 'https://cloud.example'],
  ['https://cloud.example/api/docs/openapi', 'https://cloud.example'],
  ['https://school.example/lectern/', 'https://school.example/lectern'],
  ['https://school.example/lectern//api/health', 'https://school.example/lectern'],
  ['https://school.example/apiary', 'https://school.example/apiary'],
  ['http://127.0.0.1:3001/#/settings', 'http://127.0.0.1:3001'],
])('%s is %s', (text, base) => {
  expect(remoteAddressOf(text)).toEqual({ base });
});

test.each([
  ['', 'not-an-address'],
  ['cloud.example', 'not-an-address'],
  ['ftp://cloud.example', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['https://anna@cloud.example', 'credentials'],
  ['https://:secret@cloud.example', 'credentials'],
])('%s is refused: %s', (text, refused) => {
  expect(remoteAddressOf(text)).toEqual({ refused });
});
