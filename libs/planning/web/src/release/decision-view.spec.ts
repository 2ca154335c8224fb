// SPDX-License-Identifier: EUPL-1.2
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { italian } from '../testing/italian';
import { DecisionView } from './decision-view';

describe('the decision of the garante', () => {
  let fixture: ComponentFixture<DecisionView>;
  let acts: string[];

  beforeEach(async () => {
    fixture = TestBed.configureTestingModule({ imports: [DecisionView, italian()] }).createComponent(DecisionView);
    fixture.componentRef.setInput('busy', false);
    fixture.componentRef.setInput('problem', null);
    acts = [];
    fixture.componentInstance.published.subscribe(() => acts.push('published'));
    fixture.componentInstance.refused.subscribe((reason) => acts.push(reason));
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
  });

  afterEach(() => fixture.nativeElement.remove());

  async function press(words: string): Promise<void> {
    const buttons = [...fixture.nativeElement.querySelectorAll('button')] as HTMLButtonElement[];
    buttons.find((button) => button.textContent?.includes(words))?.click();
    await fixture.whenStable();
  }

  it('publishes with one press', async () => {
    await press('Pubblica');
    expect(acts).toEqual(['published']);
  });

  it('refuses only with a reason, asked in line', async () => {
    await press('Rifiuta…');
    await press('Rifiuta la tavola');
    expect(acts).toEqual([]);
    expect(fixture.nativeElement.textContent).toContain('Scegli il motivo.');
    expect(document.activeElement?.id).toBe('motivo');
    document.getElementById('motivo')?.click();
    await fixture.whenStable();
    await press('Rifiuta la tavola');
    expect(acts).toEqual(['data-incomplete']);
  });

  it('is not sent twice', async () => {
    fixture.componentRef.setInput('busy', true);
    await fixture.whenStable();
    await press('Pubblica');
    expect(acts).toEqual([]);
  });
});
