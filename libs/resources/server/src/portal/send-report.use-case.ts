// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { PortalAmbito } from '../hsds/portal-ambito';
import { REPORT_LENGTH, ReportProblemUseCase } from '../upkeep/report-problem.use-case';
import type { ReportState } from './views/report.view';

export interface SendReport {
  readonly serviceId: string;
  readonly text: string;
  /** Slows down whoever writes without end; not kept. */
  readonly address: string;
}

/** Hands a citizen's words to the curator; null = handed over, else what the form must say. */
@Injectable()
export class SendReportUseCase {
  constructor(
    private readonly ambito: PortalAmbito,
    private readonly reportProblem: ReportProblemUseCase,
  ) {}

  async execute({ serviceId, text, address }: SendReport): Promise<Exclude<ReportState, 'empty-form' | 'thanks'> | null> {
    // A browser counts a line end as one letter and sends it as two.
    const message = text.replace(/\r\n/g, '\n').trim();
    if (!message) return 'empty';
    if ([...message].length > REPORT_LENGTH) return 'long';
    try {
      await this.reportProblem.execute({ ambitoId: await this.ambito.id(), serviceId, text: message, address });
      return null;
    } catch (error) {
      if (error instanceof RuleViolation && error.code === 'too-many-attempts') return 'busy';
      throw error;
    }
  }
}
