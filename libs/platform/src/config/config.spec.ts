// SPDX-License-Identifier: EUPL-1.2
import { ConfigError, parseConfig } from './config';

const good = {
  DATABASE_URL_APP: 'postgres://soglia_app:Jk39fja0Lq@db/soglia',
  DATABASE_URL_ANONYMISER: 'postgres://soglia_anonymiser:Pq8gHs62mN@db/soglia',
  DATABASE_URL_PLANNER: 'postgres://soglia_planner:Vb7dKw51xZ@db/soglia',
  DATABASE_URL_PUBLIC: 'postgres://soglia_public:Lq8rTn20yW@db/soglia',
  REDIS_URL: 'redis://queue:6379',
  SOGLIA_ATTACHMENTS_DIR: '/var/lib/soglia/attachments',
  SOGLIA_SCAN_COMMAND: 'clamdscan --no-summary {file}',
  SESSION_SECRET: 'q8Zr1vT5yU9wXe3Cn7Lm2Kp6Hs4Gd0Fj',
};

describe('configuration', () => {
  it('is frozen all the way down', () => {
    const config = parseConfig(good);
    expect(config.mode).toBe('production');
    expect(() => Object.assign(config.http, { port: 1 })).toThrow(TypeError);
  });

  it.each([
    ['SESSION_SECRET', undefined],
    ['SESSION_SECRET', 'short'],
    ['SESSION_SECRET', 'soglia-demo-soglia-demo-soglia-demo-soglia-demo'],
    ['SESSION_SECRET', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['DATABASE_URL_APP', 'postgres://soglia_app:soglia@db/soglia'],
    ['DATABASE_URL_APP', 'nowhere'],
    ['DATABASE_URL_PLANNER', undefined],
    ['REDIS_URL', undefined],
    ['SOGLIA_MODE', 'test'],
    ['PORT', 'http'],
    ['SOGLIA_ATTACHMENTS_DIR', undefined],
    ['SOGLIA_SCAN_COMMAND', undefined],
    ['SOGLIA_SCAN_COMMAND', 'clamdscan'],
    ['SOGLIA_SCAN_COMMAND', '{file}'],
    ['SOGLIA_SCAN_COMMAND', '["clamdscan", 1]'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['SOGLIA_TRUST_PROXY', 'true'],
    ['SOGLIA_TRUST_PROXY', '0.0.0.0/0'],
    ['SOGLIA_TRUST_PROXY', '10.0.0.0/33'],
    ['SOGLIA_TRUST_PROXY', '10.0.0.1,,loopback'],
  ])('in production refuses %s=%s, and names it', (name, value) => {
    const attempt = () => parseConfig({ ...good, [name]: value });
    expect(attempt).toThrow(ConfigError);
    expect(attempt).toThrow(name);
  });

  it('never repeats a secret in what it says', () => {
    const wrong = { ...good, SESSION_SECRET: 'changeme-changeme-changeme-changeme' };
    expect(() => parseConfig(wrong)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('changeme') }));
  });

  it('believes a proxy on the same machine, or those that it is told of', () => {
    const trusted = (value?: string) => parseConfig({ ...good, SOGLIA_TRUST_PROXY: value }).http.trustedProxies;
    expect(trusted()).toEqual(['loopback']);
    expect(trusted('loopback, 10.42.0.0/16,fd00::/8')).toEqual(['loopback', '10.42.0.0/16', 'fd00::/8']);
  });

  it('lets a demo run on short secrets', () =>
    expect(parseConfig({ ...good, SOGLIA_MODE: 'demo', SESSION_SECRET: 'x' }).http.sessionSecret).toHaveLength(64));

  it('needs one address that mail comes from, once there is a mail server', () => {
    const mail = { SMTP_URL: 'smtps://mail.example.org' };
    expect(parseConfig(good).mail.smtpUrl).toBeNull();
    expect(() => parseConfig({ ...good, ...mail })).toThrow('MAIL_FROM');
    expect(() => parseConfig({ ...good, ...mail, MAIL_FROM: 'Soglia <a@b.example.org>' })).toThrow('MAIL_FROM');
    expect(parseConfig({ ...good, ...mail, MAIL_FROM: 'a@b.example.org' }).mail).toEqual({
      smtpUrl: mail.SMTP_URL,
      from: 'a@b.example.org',
    });
  });

  it('takes a scan command as words or as a list, and «none» as a decision', () => {
    const scan = (SOGLIA_SCAN_COMMAND: string) => parseConfig({ ...good, SOGLIA_SCAN_COMMAND }).attachments.scan;
    expect(scan('clamdscan  --fdpass {file}')).toEqual({ argv: ['clamdscan', '--fdpass', '{file}'], timeoutMs: 120_000 });
    expect(scan('["C:\\\\Program Files\\\\scan.exe", "{file}"]')?.argv).toEqual(['C:\\Program Files\\scan.exe', '{file}']);
    expect(scan('none')).toBeNull();
    expect(parseConfig({ ...good, SOGLIA_MODE: 'demo', SOGLIA_SCAN_COMMAND: undefined }).attachments.scan).toBeNull();
  });
});
