// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';

export interface LetterToPost {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

/** The server will never take this mail; with its three figures, when it gave any. */
export interface Refusal {
  readonly replyCode: number | null;
}

/** The server did not take a mail now. Says no more than why: drivers' messages quote addresses. */
export class MailNotSent extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'MailNotSent';
  }
}

const PATIENCE_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };
/** Refusals of us, not of the mail: a wrong password (RFC 4954) or a missing STARTTLS (RFC 3207) is put right in the settings. */
const OF_US = [530, 534, 535, 538];

/** The way out: one SMTP server, spoken to over TLS unless it is on this machine or the settings say otherwise. */
@Injectable()
export class SmtpPost {
  private readonly transport;
  private readonly from: string;

  constructor(@Inject(CONFIG) { mail }: Config) {
    this.from = mail.from;
    this.transport = mail.smtpUrl === null ? null : createTransport({ ...connectionOf(mail.smtpUrl), ...PATIENCE_MS, logger: false });
  }

  get isOpen(): boolean {
    return this.transport !== null;
  }

  /** Null when the server took it. */
  async send(mail: LetterToPost): Promise<Refusal | null> {
    if (!this.transport) throw new MailNotSent('ENOSERVER');
    try {
      await this.transport.sendMail(messageOf(mail, this.from));
      return null;
    } catch (error) {
      return refusalIn(error);
    }
  }
}

function messageOf({ id, recipient, subject, text, html }: LetterToPost, from: string): SendMailOptions {
  return {
    from: { name: 'Soglia', address: from },
    // As an object it is one address, whatever is written in it.
    to: { name: '', address: recipient },
    subject,
    text,
    ...(html === null ? {} : { html }),
    messageId: `<${id}@${from.split('@')[1] ?? 'localhost'}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What is final is answered; everything else is thrown, to be tried again. */
function refusalIn(error: unknown): Refusal {
  const { code = 'UNKNOWN', responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
  const ofTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (ofTheMail && responseCode && responseCode >= 500 && !OF_US.includes(responseCode)) return { replyCode: responseCode };
  // An address that is none: it was never said to the server.
  if (code === 'EENVELOPE' && command === 'API') return { replyCode: null };
  throw new MailNotSent(responseCode ? `${code} ${responseCode}` : code);
}

function connectionOf(smtpUrl: string) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !local && searchParams.get('starttls') !== 'optional',
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  };
}
