// SPDX-License-Identifier: EUPL-1.2
/** Life events of the national vocabulary (daf-ontologie-vocabolari-controllati, life-event, CC BY 4.0), as CPSV-AP_IT names them. */
export const LIFE_EVENTS = [
  { code: '1.0', label: 'Iscrizione scuola/università e/o richiesta borsa di studio' },
  { code: '2.0', label: 'Invalidità' },
  { code: '3.0', label: 'Ricerca di lavoro, avvio nuovo lavoro, disoccupazione' },
  { code: '4.0', label: 'Pensionamento' },
  { code: '5.0', label: 'Richiesta o rinnovo patente' },
  { code: '6.0', label: 'Registrazione/possesso veicolo' },
  { code: '7.0', label: 'Accesso al trasporto pubblico' },
  { code: '8.0', label: 'Compravendita/affitto casa/edifici/terreni, costruzione o ristrutturazione casa/edificio' },
  { code: '9.0', label: 'Cambio di residenza/domicilio' },
  { code: '10.0', label: 'Espatrio per lavoro, studio, pensionamento' },
  { code: '11.0', label: 'Richiesta passaporto, visto e assistenza viaggi internazionali' },
  { code: '12.0', label: 'Nascita di un bambino, richiesta adozioni' },
  { code: '13.0', label: 'Matrimonio e/o cambio stato civile' },
  { code: '14.0', label: 'Morte ed eredità' },
  { code: '15.0', label: 'Prenotazione e disdetta visite/esami' },
  { code: '16.0', label: 'Denuncia crimini' },
  { code: '17.0', label: 'Dichiarazione dei redditi, versamento e riscossione tributi/imposte e contributi' },
  { code: '18.0', label: 'Accesso luoghi della cultura' },
  { code: '19.0', label: 'Possesso, cura, smarrimento animale da compagnia' },
] as const;
