// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from './rule-violation';

/** Not looked at yet; looked at and good; looked at and bad; the house looks at nothing. */
export const ATTACHMENT_STATES = ['waiting', 'clean', 'refused', 'unchecked'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

/** Nobody opens a file, or sends it on, before it was looked at, nor one that is bad: `attachment-not-scanned`, `attachment-refused`. */
export function requireLookedAt(state: AttachmentState): void {
  if (state === 'waiting') throw new RuleViolation('attachment-not-scanned');
  if (state === 'refused') throw new RuleViolation('attachment-refused');
}

/** Attachments that one contact, or one leg of a referral, may carry. */
export const MOST_ATTACHMENTS = 20;
/** Bytes at either end of a file that say what it is. */
export const SAMPLE_BYTES = 256 * 1024;

/** A file as far as its type is concerned. */
export interface FileSample {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

export interface AttachmentType {
  readonly type: string;
  readonly extensions: readonly string[];
  /** Whether the bytes are what the name says. */
  readonly fits: (sample: FileSample) => boolean;
}

const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
const begins =
  (...signature: number[]) =>
  ({ head }: FileSample) =>
    signature.every((byte, at) => head[at] === byte);
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'];
const isZip = begins(0x50, 0x4b, 0x03, 0x04);
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument.text';

/** The names of a package's parts stand, as they are, in the directory at its end. */
const names = ({ tail }: FileSample, part: string) => indexOf(tail, part) >= 0;

/** Plain text has neither a null character nor any other control sign than a blank. */
const isText = ({ head, tail }: FileSample) =>
  [head, tail].every((bytes) => bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)));

/** What may be attached. A type that a reader executes (macros, HTML, SVG, archives) is not in it. */
export const ATTACHMENT_TYPES: readonly AttachmentType[] = [
  { type: 'application/pdf', extensions: ['pdf'], fits: begins(0x25, 0x50, 0x44, 0x46, 0x2d) },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], fits: begins(0xff, 0xd8, 0xff) },
  { type: 'image/png', extensions: ['png'], fits: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { type: 'image/webp', extensions: ['webp'], fits: ({ head }) => latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP' },
  {
    type: 'image/heic',
    extensions: ['heic', 'heif'],
    fits: ({ head }) => latin(head, 4, 8) === 'ftyp' && HEIC_BRANDS.includes(latin(head, 8, 12)),
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    fits: (sample) => isZip(sample) && names(sample, 'word/document.xml') && !names(sample, 'vbaProject.bin'),
  },
  {
    type: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
    fits: (sample) => isZip(sample) && latin(sample.head, 30, 30 + OPEN_DOCUMENT.length) === OPEN_DOCUMENT && !names(sample, 'Basic/'),
  },
  { type: 'text/plain', extensions: ['txt'], fits: isText },
];

/**
 * What a file is: name, declared type and bytes must agree; a sender that cannot tell the type (null) leaves it to the other two.
 * Throws `attachment-type-refused`, with what may be sent.
 */
export function attachmentTypeOf(name: string, declared: string | null, sample: FileSample): string {
  const found = typeOfName(name);
  const agrees = found && (declared === null || declared === found.type) && sample.head.length > 0 && found.fits(sample);
  if (!agrees) throw refusal();
  return found.type;
}

/** Before a byte has arrived: a name or a declared type that cannot be taken need not be sent. Throws `attachment-type-refused`. */
export function requireNameOfType(name: string, declared: string | null): void {
  const found = typeOfName(name);
  if (!found || (declared !== null && declared !== found.type)) throw refusal();
}

const refusal = () => new RuleViolation('attachment-type-refused', { allowed: ATTACHMENT_TYPES.flatMap(({ extensions }) => extensions) });

function typeOfName(name: string): AttachmentType | undefined {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return ATTACHMENT_TYPES.find(({ extensions }) => extensions.includes(extension));
}

const NAME_LENGTH = 120;

/**
 * A name that is safe to show and to save under: no path, no control or direction sign that would let `fdp.exe` read `exe.pdf`,
 * nothing that a file system takes for an order. At most 120 characters, and the extension stays.
 */
export function cleanFileName(raw: string): string {
  const last = raw.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const extension = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? '';
  const stem = [...plain.slice(0, plain.length - extension.length)]
    .slice(0, NAME_LENGTH - extension.length)
    .join('')
    .trim();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  return `${reserved ? '_' : ''}${stem || 'allegato'}${extension}`;
}

function indexOf(bytes: Uint8Array, text: string): number {
  const wanted = [...text].map((sign) => sign.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}
