// SPDX-License-Identifier: EUPL-1.2

/** Letters that do not come apart into a plain letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ə: 'a' },
};

/** As Ukrainian and Russian names stand in passports (ICAO Doc 9303, part 3, table B; what differs meets again by sound). */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', й: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch' },
  ...{ ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia' },
};

const PLAIN = new Map(Object.entries({ ...LATIN, ...CYRILLIC }));
const APART = /[ßæœøđðþłıħəа-щъ-яєіґ]/gu;

/** Lower case, plain Latin letters as far as there are any; other scripts stay as they are. */
export function plainLetters(text: string): string {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
  return bare.replace(APART, (letter) => PLAIN.get(letter) ?? letter);
}

/** Names that are one name in several spellings, further apart than any rule of sound would bring together. Ours. */
const SPELLINGS = `
abdullah abdallah abdalla abdulla abdoulaye abdellah
ahmad ahmed ahmet achmed
aisha aicha ayesha aysha ayse
aleksandr alexander alexandr aleksander alexandre oleksandr olexandr aliaksandr
andriy andrii andrij andrei andrey andrej
dmytro dmitri dmitry dmitriy dmitrij dimitri
fatima fatma fatimah fatimata fatoumata
gheorghe george georghe heorhii heorhiy
hasan hassan hassane hasen
hussein hussain husayn husein hossein houssein hocine hussen
ibrahim brahim ibrahima ebrahim ibraheem
iryna irina
jamal gamal djamel djamal jamel
kateryna ekaterina yekaterina katerina
khadija khadidja khadijah kadija kadidja hadija
muhammad mohamed mohammed mohammad mohamad muhamed muhammed muhamad mehmed mehmet mohamud
mykhailo mykhaylo mikhail mikhael mihail michail
mykola nikolai nikolay nikolaj mikola
natalia nataliia nataliya natalya natalja
omar umar oumar omer
osman othman othmane usman uthman ousmane
serhii serhiy sergei sergey sergej sergii sergiy serghei
sheikh cheikh shaikh cheick shekh
volodymyr volodimir vladimir
yevhen yevhenii evhen evgeny evgenii evgenij yevgeny evgheni
yulia yuliya yuliia iulia iuliia julia
yusuf yousuf youssef yousef youssouf jusuf yosef yussuf
zaynab zainab zeinab zineb zeyneb zeynep
`;

const HEADS = new Map(
  SPELLINGS.trim()
    .split('\n')
    .flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0] ?? word] as const)),
);

/** The spelling under which the variants of a name meet, where it is one of those. */
export const usualSpelling = (word: string): string | null => HEADS.get(word) ?? null;
