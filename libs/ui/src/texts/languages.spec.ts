// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTransloco, TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { of } from 'rxjs';
import { labelOf, rememberRetired } from '../page/code-lists';
import { longDayText, monthText } from '../time/rome-time';
import { inLanguage, language, numberText, speak } from './language';
import { Languages } from './languages';
import { LivingTexts } from './living-texts';

const italian = { hello: 'Buongiorno, {{name}}', only: 'Solo in italiano' };
const french = { hello: 'Bonjour, {{name}}' };

@Component({
  selector: 'sg-words',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p>{{ 'room.hello' | transloco: { name: 'Ada' } }}</p>
    <p>{{ said() }}</p>`,
})
class Words {
  private readonly texts = inject(TranslocoService);
  protected readonly said = computed(() => this.texts.translate('room.hello', { name: 'Eva' }));
}

function open(load: () => Promise<{ default: object }> = () => Promise.resolve({ default: french })) {
  TestBed.configureTestingModule({
    providers: [
      provideTransloco({
        config: {
          availableLangs: ['it', 'fr'],
          defaultLang: 'it',
          fallbackLang: 'it',
          missingHandler: { useFallbackTranslation: true },
          reRenderOnLangChange: true,
        },
        loader: class {
          getTranslation = () => of({});
        },
      }),
      { provide: TranslocoService, useClass: LivingTexts },
    ],
  });
  const languages = TestBed.inject(Languages);
  languages.register('room', italian, load);
  return languages;
}

describe('the language of the page', () => {
  beforeEach(() => {
    localStorage.clear();
    speak('it');
  });
  afterAll(() => speak('it'));

  it('is switched in place: templates, computed words and the document follow, and the next visit begins there', async () => {
    const languages = open();
    const fixture = TestBed.createComponent(Words);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.textContent).toContain('Buongiorno, Ada');
    await languages.use('fr');
    await fixture.whenStable();
    expect(page.textContent).toContain('Bonjour, Ada');
    expect(page.textContent).toContain('Bonjour, Eva');
    expect(document.documentElement.lang).toBe('fr');
    await languages.use('it');
    await fixture.whenStable();
    expect(page.textContent).toContain('Buongiorno, Eva');
    await languages.use('fr');
    speak('it');
    await languages.restore();
    expect(language()).toBe('fr');
  });

  it('fetches French only when somebody wants it, once, and falls back to Italian for a word that is missing', async () => {
    let fetched = 0;
    const languages = open(() => Promise.resolve({ default: { ...french, n: String(++fetched) } }));
    await languages.ready();
    expect(fetched).toBe(0);
    await languages.use('fr');
    await languages.ready();
    expect(fetched).toBe(1);
    expect(TestBed.inject(TranslocoService).translate('room.only')).toBe('Solo in italiano');
  });

  it('gives a room that opens later its French words before its door opens', async () => {
    const languages = open();
    await languages.use('fr');
    languages.register('later', { word: 'parola' }, () => Promise.resolve({ default: { word: 'mot' } }));
    await languages.ready();
    expect(TestBed.inject(TranslocoService).translate('later.word')).toBe('mot');
  });

  it('stays Italian when the French words do not arrive, and asks for them again at the next try', async () => {
    let broken = true;
    const languages = open(() => (broken ? Promise.reject(new Error('offline')) : Promise.resolve({ default: french })));
    await expect(languages.use('fr')).rejects.toThrow('offline');
    expect(language()).toBe('it');
    localStorage.setItem('soglia.lingua', 'fr');
    await languages.restore();
    expect(language()).toBe('it');
    broken = false;
    await languages.use('fr');
    expect(language()).toBe('fr');
  });

  it('is that of labels, months, days and numbers too', () => {
    const label = { it: 'Affitto', fr: 'Loyer' };
    const day = '2026-11-19';
    expect([inLanguage(label), monthText('2026-07'), longDayText(day)]).toEqual(['Affitto', 'luglio', 'giovedì 19/11/2026']);
    speak('fr');
    expect([inLanguage(label), monthText('2026-07'), longDayText(day)]).toEqual(['Loyer', 'juillet', 'jeudi 19/11/2026']);
    expect(inLanguage({ it: 'Affitto', fr: null })).toBe('Affitto');
    expect(numberText(1234.5).replace(/\s/g, ' ')).toBe('1 234,5');
  });

  it('names a code that is no longer offered, in the list that it was in', () => {
    const none = { areas: [], channels: [], interlocutors: [], urgencies: [], outcomes: [], outcomeGroups: [], gapReasons: [] };
    const others = { subAmbiti: [], motives: [], relations: [], citizenships: [], kinships: [], languages: [] };
    const retired = [{ list: 'need', code: 'D99', label: { it: 'Vecchio', fr: 'Ancien' } }];
    const lists = rememberRetired({ ...none, ...others, needs: [], retired });
    expect([labelOf(lists.needs, 'D99'), labelOf(lists.areas, 'D99')]).toEqual(['Vecchio', 'D99']);
  });
});
