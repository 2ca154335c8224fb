// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { ATTACHMENT_TYPES, attachmentTypeOf, cleanFileName, requireNameOfType } from './attachment';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
const sample = (text: string) => ({ head: bytes(text), tail: bytes(text) });
const ODT = `PK\x03\x04${'.'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`;
const GOOD: Readonly<Record<string, string>> = {
  pdf: '%PDF-1.7\n',
  jpg: '\xff\xd8\xff\xe0',
  png: '\x89PNG\r\n\x1a\n',
  webp: 'RIFF....WEBPVP8 ',
  heic: '....ftypheic',
  docx: 'PK\x03\x04....[Content_Types].xml....word/document.xml',
  odt: ODT,
  txt: 'Certificato.\r\n\tGiorni: 3, età 80\n',
};
const typeOf = (extension: string) => ATTACHMENT_TYPES.find(({ extensions }) => extensions.includes(extension))!.type;
const refused = expect.objectContaining({ code: 'attachment-type-refused' });

describe('an attachment', () => {
  it.each(Object.keys(GOOD))('may be a %s, said so or not', (extension) => {
    const type = typeOf(extension);
    expect(attachmentTypeOf(`lettera.${extension.toUpperCase()}`, type, sample(GOOD[extension]!))).toBe(type);
    expect(attachmentTypeOf(`lettera.${extension}`, null, sample(GOOD[extension]!))).toBe(type);
  });

  it('is refused where bytes, name or declared type say another thing, whichever two agree', () => {
    for (const [own, content] of Object.entries(GOOD)) {
      for (const other of Object.keys(GOOD).filter((each) => each !== own && each !== 'txt')) {
        expect(() => attachmentTypeOf(`x.${other}`, typeOf(other), sample(content))).toThrow(refused);
        expect(() => attachmentTypeOf(`x.${own}`, typeOf(other), sample(content))).toThrow(refused);
      }
    }
  });

  it.each([
    ['an empty file', 'x.pdf', ''],
    ['a text that holds a null character', 'x.txt', 'a\0b'],
    ['a page', 'x.html', '<script>'],
    ['a drawing that may hold a script', 'x.svg', '<svg>'],
    ['a document with macros', 'x.docx', `${GOOD['docx']}word/vbaProject.bin`],
    ['a document with macros under its own name', 'x.docm', GOOD['docx']!],
    ['any other archive', 'x.docx', 'PK\x03\x04evil.exe'],
    ['a program called a letter', 'lettera.pdf.exe', 'MZ'],
    ['a file without an ending', 'lettera', '%PDF-'],
  ])('is never %s', (_, name, content) => expect(() => attachmentTypeOf(name, null, sample(content))).toThrow(refused));

  it('that cannot be taken is refused before a byte of it has come', () => {
    expect(() => requireNameOfType('x.exe', null)).toThrow(refused);
    expect(() => requireNameOfType('x.pdf', 'image/png')).toThrow(refused);
    expect(() => requireNameOfType('x.pdf', null)).not.toThrow();
  });
});

describe('a file name', () => {
  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\x\\referto.pdf', 'referto.pdf'],
    ['referto\u202Efdp.exe', 'refertofdp.exe'],
    ['a\r\nX-Header: 1.pdf', 'aX-Header_ 1.pdf'],
    ['....pdf', 'pdf'],
    ['.pdf', 'pdf'],
    ['', 'allegato'],
    ['\0\0', 'allegato'],
    ['con.txt', '_con.txt'],
    ['  certificato   medico .pdf', 'certificato medico.pdf'],
    ['lettre à Émile 🙂.pdf', 'lettre à Émile 🙂.pdf'],
  ])('%j is kept as %j', (raw, clean) => expect(cleanFileName(raw)).toBe(clean));

  it('of 10,000 characters is cut, and keeps its ending', () =>
    expect(cleanFileName(`${'è'.repeat(10_000)}.pdf`)).toBe(`${'è'.repeat(116)}.pdf`));

  it('once cleaned has no path, no control sign, at most 120 characters, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const clean = cleanFileName(raw);
        expect(clean).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u);
        expect([...clean].length).toBeLessThanOrEqual(121);
        expect(clean.length).toBeGreaterThan(0);
        expect(cleanFileName(clean)).toBe(clean);
        expect(clean).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
