// SPDX-License-Identifier: EUPL-1.2
import { inflateSync } from 'node:zlib';

/** What a document of ours says, in the order in which it was drawn: glyphs read back through each font's own table, blanks as they are. */
export function pdfText(pdf: Buffer): string {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const fonts = new Map<string, Map<string, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', id = ''] of body.match(/\/Font <<[^]*?>>/)?.[0].matchAll(/\/(F\d+) (\d+) 0 R/g) ?? []) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
      if (table) fonts.set(name, glyphsOf(streamOf(objects.get(table) ?? '')));
    }
  }
  return [...objects.values()].map((body) => drawn(streamOf(body), fonts)).join('');
}

function streamOf(body: string): string {
  const [, dictionary = '', data = ''] = /^(<<[^]*?>>)\s*stream\n([^]*?)\n?endstream$/.exec(body) ?? [];
  return dictionary.includes('FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
}

function glyphsOf(table: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, code = ''], at) => {
      const bytes = Buffer.from(code.replace(/ /g, ''), 'hex');
      glyphs.set((parseInt(from, 16) + at).toString(16).padStart(4, '0'), bytes.swap16().toString('utf16le'));
    });
  }
  return glyphs;
}

function drawn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, name, shown = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name);
    else for (const [glyph] of shown.replace(/[<>]| -?[\d.]+/g, '').matchAll(/[0-9a-f]{4}/g)) text += font?.get(glyph) ?? '';
  }
  return text;
}
