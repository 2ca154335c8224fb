// SPDX-License-Identifier: EUPL-1.2
import { isPublicAddress } from './public-address';
import { webhookAddress } from './webhook-address';

const INSIDE = [
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
  ...['255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1'],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', 'localhost', ''],
];

describe('an address', () => {
  it.each(INSIDE)('%s is not in the open', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['1.1.1.1', '151.1.2.3', '172.32.0.1', '2a00:1450:4002::1', '::ffff:8.8.8.8'])('%s is in the open', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

describe('the address of a webhook', () => {
  it('is https, in the open, without credentials; a demo may also call its own machine', () => {
    expect(webhookAddress('https://asl.example.org/x?y=1', 'production')).toBe('https://asl.example.org/x?y=1');
    expect(webhookAddress('http://127.0.0.1:8080/x', 'demo')).toBe('http://127.0.0.1:8080/x');
  });

  it.each([
    ...['http://asl.example.org/', 'https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://[::1]/', 'https://localhost/'],
    ...[
      'https://u:p@asl.example.org/',
      'https://asl.example.org/#x',
      'ftp://asl.example.org/',
      'file:///etc/passwd',
      'asl.example.org',
      '',
    ],
  ])('%s is refused in production', (text) => expect(webhookAddress(text, 'production')).toBeNull());
});
