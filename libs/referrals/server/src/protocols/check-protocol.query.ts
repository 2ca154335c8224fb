// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Language, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import {
  checkProtocol,
  type PreviewSection,
  previewProtocol,
  type ProtocolContent,
  type ProtocolProblem,
  readProtocolFile,
} from '@soglia/referrals-domain';
import { ambitoProblems } from './ambito-problems';
import { protocolNames } from './protocol-names';

export interface CheckedProtocol {
  readonly problems: readonly ProtocolProblem[];
  readonly preview: readonly PreviewSection[];
  readonly content: ProtocolContent | null;
  readonly code: string | null;
}

/** What is wrong with a protocol that is being written, or with a file, and where. Nothing is kept. */
@Injectable()
export class CheckProtocolQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ambitoId: string, value: unknown, language: Language): Promise<CheckedProtocol> {
    const { content, problems, code, base } = readProtocolFile(value);
    if (!content) return { problems, preview: [], content, code };
    const rules = checkProtocol(content);
    const today = romeDay(this.clock.now());
    return this.unit.run(ambitoId, async (tx) => {
      const all = [...rules, ...(await ambitoProblems(tx, ambitoId, content, today))];
      const names = await protocolNames(tx, ambitoId, [content], language);
      return {
        problems: all.map((problem) => ({ ...problem, pointer: `${base}${problem.pointer}` })),
        preview: previewProtocol(content, language, names),
        content,
        code,
      };
    });
  }
}
