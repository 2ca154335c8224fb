// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AppUnitOfWork, CONFIG, type Config, Public } from '@soglia/platform';
import { StatusDto } from './status.dto';

/** A worker that is alive settles a letter in well under this. */
const LATE_SECONDS = 60;

@ApiTags('status')
@Controller('status')
export class StatusController {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers 503 when the database does not. */
  @Get()
  @Public('monitoring has no account')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'readStatus', summary: 'Whether the house is up, and whether letters wait' })
  @ApiOkResponse({ type: StatusDto })
  async read(): Promise<StatusDto> {
    const rows: { waiting: number; mail: number; seconds: number; migration: string }[] = await this.unit.dataSource.query(
      `select count(*)::int as waiting, (count(*) filter (where topic = 'platform.mail-posted'))::int as mail,
              coalesce(extract(epoch from now() - min(created_at)), 0)::int as seconds,
              (select name from public.platform_migration order by id desc limit 1) as migration
         from platform.outbox where settled_at is null`,
    );
    const { waiting = 0, mail = 0, seconds = 0, migration = '' } = rows[0] ?? {};
    const without = this.config.mode === 'demo' ? 'kept' : 'none';
    return {
      status: seconds > LATE_SECONDS ? 'degraded' : 'up',
      version: this.config.codeVersion,
      migration,
      outbox: { waiting, oldestSeconds: seconds },
      mail: { way: this.config.mail.smtpUrl === null ? without : 'smtp', waiting: mail },
    };
  }
}
