// SPDX-License-Identifier: EUPL-1.2
import type { WriteCard } from '../write-card.use-case';
import { formOfDto, type WriteCardDto } from './card-form.dto';

export function toWriteCard(id: string, dto: WriteCardDto, seenVersion: number | null): WriteCard {
  const { newOrganization: made, verified } = dto;
  return {
    id,
    form: formOfDto(dto),
    verified: verified ?? false,
    seenVersion,
    newOrganization: made
      ? {
          name: made.name,
          description: made.description,
          email: made.email ?? null,
          website: made.website ?? null,
          agencyId: made.agencyId ?? null,
          visibility: made.visibility ?? 'public',
          visibleTo: made.visibleTo ?? [],
        }
      : null,
  };
}
