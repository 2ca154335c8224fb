// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CardForm, FormPlace } from '@soglia/resources-domain';
import { Icon } from '@soglia/ui';
import { controlId } from '../fields/column';
import { ComuniView } from '../fields/comuni-view';
import { FieldsView } from '../fields/fields-view';
import { RowsView } from '../fields/rows-view';
import type { NamedAgency } from '../shared/calls/card-shapes';
import type { WordSource } from '../shared/field-words';
import { ADDRESS, NEW_PHONE, NEW_SCHEDULE, PHONE, PLACE, SCHEDULE } from './card-columns';
import { freshPlace } from './fresh-card';
import { TierView } from './tier-view';

const NO_ADDRESS = { street: '', more: null, postalCode: '' };

/** Where the service is given: address, comune, who may know it, hours and telephones of the place. */
@Component({
  selector: 'sg-places',
  imports: [ComuniView, FieldsView, Icon, RowsView, TierView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './places-view.html',
})
export class PlacesView {
  readonly form = input.required<CardForm>();
  readonly words = input.required<WordSource>();
  readonly agencies = input.required<readonly NamedAgency[]>();
  readonly mayHide = input.required<boolean>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly changed = output<readonly FormPlace[]>();
  readonly comuneNamed = output<{ belfiore: string; name: string }>();

  protected readonly columns = { place: PLACE, address: ADDRESS, phone: PHONE, schedule: SCHEDULE };
  protected readonly fresh = { phone: NEW_PHONE, schedule: NEW_SCHEDULE };
  protected readonly noAddress = NO_ADDRESS;
  protected readonly controlId = controlId;

  protected edit(index: number, change: object): void {
    this.changed.emit(this.form().places.map((place, at) => (at === index ? { ...place, ...change } : place)));
  }

  /** An address without a street and a code is none. */
  protected editAddress(index: number, place: FormPlace, change: object): void {
    const address = { ...(place.address ?? NO_ADDRESS), ...change };
    const said = Boolean(address.street) || Boolean(address.postalCode) || Boolean(address.more);
    this.edit(index, { address: said ? { ...address, street: address.street ?? '', postalCode: address.postalCode ?? '' } : null });
  }

  protected pickComune(index: number, comune: { belfiore: string; name: string }): void {
    this.comuneNamed.emit(comune);
    this.edit(index, { belfiore: comune.belfiore });
  }

  protected add(): void {
    this.changed.emit([...this.form().places, freshPlace(this.form())]);
  }

  protected remove(index: number): void {
    this.changed.emit(this.form().places.filter((_, at) => at !== index));
  }
}
