// SPDX-License-Identifier: EUPL-1.2
import type { SectionsOfAccessPoint } from '../read-sections.query';
import type { Span, Supervision } from '../read-supervision.query';
import type { AccessPointSectionsDto, SupervisionDto } from './supervision.dto';

export function toSupervisionDto({ from, to }: Span, seen: Supervision): SupervisionDto {
  return {
    from,
    to,
    accessPoints: seen.accessPoints.map(({ code, name, contacts, requests, persons, incomplete, no_answer }) => ({
      ...{ code, name, contacts, requests, persons, incomplete },
      noAnswer: no_answer,
    })),
    operators: seen.operators.map(({ id, display_name, contacts, requests, median_minutes }) => ({
      ...{ id, displayName: display_name, contacts, requests },
      medianMinutes: median_minutes,
    })),
    incomplete: seen.incomplete.map(({ id, access_point, occurred_at, missing }) => ({
      contactId: id,
      accessPoint: access_point,
      occurredAt: occurred_at.toISOString(),
      missing: [...missing],
    })),
    duplicatesToReview: seen.duplicatesToReview,
  };
}

export function toSectionsDto({ code, name, version, mandatory }: SectionsOfAccessPoint): AccessPointSectionsDto {
  return { code, name, version, mandatory: [...mandatory] };
}
