// SPDX-License-Identifier: EUPL-1.2
import { TABLE_CODES, THRESHOLD } from '@soglia/planning-domain';
import type { QuarterView, ReleaseSummaryRow, ReleaseView } from '../read-releases.query';
import type { ReleaseTable } from '../release.entities';
import type { QuarterDto, ReleaseDto, ReleaseSummaryDto, ReleaseTableDto } from './release.dto';

export function toQuarterDto({ quarter, months, closesOn, closed, release }: QuarterView): QuarterDto {
  return { quarter, from: months[0], to: months[2], closesOn, closed, releaseId: release?.id ?? null, state: release?.state ?? null };
}

export function toSummaryDto(release: ReleaseSummaryRow): ReleaseSummaryDto {
  const { id, quarter, state, version, requestedAt, preparedAt, publishedAt, publishedTables, leftOutTables } = release;
  return {
    id,
    quarter,
    state,
    version,
    requestedAt: requestedAt.toISOString(),
    preparedAt: preparedAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
    publishedTables,
    leftOutTables,
  };
}

export function toReleaseDto(release: ReleaseView): ReleaseDto {
  const withStatus = (status: ReleaseTable['status']) => release.tables.filter((table) => table.status === status).length;
  const { policy, countingRule, codeVersion, inputDigest, failure } = release;
  return {
    ...toSummaryDto({ ...release, publishedTables: withStatus('published'), leftOutTables: withStatus('left-out') }),
    policy: policy ? { code: policy, threshold: THRESHOLD } : null,
    countingRule,
    codeVersion,
    inputDigest,
    failure,
    tables: TABLE_CODES.flatMap((code) => release.tables.filter((table) => table.code === code)).map(toTableDto),
  };
}

function toTableDto({ code, status, reason, content }: ReleaseTable): ReleaseTableDto {
  const categories = (all: readonly { code: string; pooled: readonly string[] }[] = []) =>
    all.map((each) => ({ code: each.code, pooled: [...each.pooled] }));
  return {
    code,
    status,
    reason,
    rows: categories(content?.rows),
    columns: categories(content?.columns),
    cells: (content?.cells ?? []).map((row) => [...row]),
    rowTotals: [...(content?.rowTotals ?? [])],
    columnTotals: [...(content?.columnTotals ?? [])],
    total: content?.total ?? 0,
  };
}
